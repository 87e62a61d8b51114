import type { DictionaryTexts } from "./entry.ts";

/** The eight managerial competencies in our own words: what each is, then its levels 1 to 5. */
export const MANAGERIAL: DictionaryTexts = {
  INTEGRITY: {
    is: [
      "Berpegang pada nilai, aturan, dan etika, serta menyelaraskan ucapan dengan tindakan.",
      "Keeping to values, rules and ethics, and doing what one says.",
    ],
    levels: [
      [
        "Mengenal aturan dan etika yang berlaku bagi pekerjaannya dan menaatinya.",
        "Knows the rules and ethics of the own work and keeps to them.",
      ],
      [
        "Mengingatkan dan mengajak rekan sekerja untuk jujur dan taat aturan.",
        "Reminds colleagues to be honest and to keep to the rules, and takes them along.",
      ],
      [
        "Memastikan seluruh unitnya bekerja jujur dan taat aturan, dan menindaklanjuti pelanggaran.",
        "Makes sure that the whole unit works honestly and by the rules, and acts where it does not.",
      ],
      [
        "Membangun cara kerja di instansinya yang membuat orang mudah jujur dan sulit menyimpang.",
        "Builds ways of working across the organisation that make honesty easy and wrongdoing hard.",
      ],
      [
        "Menjadi teladan sampai di luar instansi dan tetap memegang aturan sekalipun berisiko bagi dirinya.",
        "Is an example beyond the organisation and holds to the rules even at a cost to oneself.",
      ],
    ],
  },
  TEAMWORK: {
    is: [
      "Bekerja bersama orang lain, saling menghargai, dan saling membantu mencapai tujuan yang sama.",
      "Working with others, respecting and helping one another towards a shared goal.",
    ],
    levels: [
      [
        "Mengerjakan bagiannya dalam tim dan membantu bila diminta.",
        "Does the own part of the team's work and helps when asked.",
      ],
      [
        "Menawarkan bantuan, berbagi informasi, dan ikut menjaga suasana tim.",
        "Offers help, shares information and looks after the spirit of the team.",
      ],
      [
        "Menyusun tim yang saling melengkapi dan menyelesaikan perbedaan di dalamnya.",
        "Puts together a team whose members complement one another, and settles its differences.",
      ],
      [
        "Mempertemukan unit-unit yang berbeda kepentingan agar bekerja untuk tujuan instansi.",
        "Brings units with different interests to work for the goal of the organisation.",
      ],
      [
        "Membangun kerja sama yang bertahan lama dengan instansi dan pihak lain di tingkat nasional.",
        "Builds lasting cooperation with other institutions and partners at national level.",
      ],
    ],
  },
  COMMUNICATION: {
    is: [
      "Menyampaikan gagasan dengan jelas, mendengarkan, dan memastikan maksudnya dipahami.",
      "Saying things clearly, listening, and making sure one is understood.",
    ],
    levels: [
      [
        "Menyampaikan informasi pekerjaan dengan jelas dan mendengarkan lawan bicara.",
        "Passes on information about the work clearly and listens.",
      ],
      [
        "Menjelaskan hal teknis dengan bahasa sederhana dan menulis laporan yang mudah dipahami.",
        "Explains technical matters in simple words and writes reports that are easy to follow.",
      ],
      [
        "Meyakinkan pendengar yang berbeda pendapat dan menyesuaikan cara bicara dengan pendengarnya.",
        "Convinces people of another opinion and suits the way of speaking to the listeners.",
      ],
      [
        "Menyampaikan kebijakan yang rumit atau tidak disukai kepada banyak pihak hingga dapat diterima.",
        "Presents complicated or unwelcome policy to many parties so that they can accept it.",
      ],
      [
        "Berbicara atas nama negara atau daerah dan membentuk pengertian bersama tentang hal yang peka.",
        "Speaks for the state or the region and brings about a common view on sensitive matters.",
      ],
    ],
  },
  RESULTS_ORIENTATION: {
    is: [
      "Bertanggung jawab atas hasil kerja dan terus memperbaiki mutunya.",
      "Taking responsibility for results and keeping on improving them.",
    ],
    levels: [
      [
        "Menyelesaikan tugas sesuai waktu dan mutu yang diminta.",
        "Finishes tasks on time and as well as asked.",
      ],
      [
        "Menetapkan sasaran sendiri yang lebih baik daripada yang diminta dan berupaya mencapainya.",
        "Sets own targets that are better than asked, and works towards them.",
      ],
      [
        "Membagi sasaran unit, memantau kemajuannya, dan memperbaiki cara kerja bila hasilnya kurang.",
        "Divides the unit's targets, follows progress and mends the way of working where results lag.",
      ],
      [
        "Menaikkan hasil instansi dengan menata ulang sumber daya dan proses lintas unit.",
        "Raises the results of the organisation by rearranging resources and processes across units.",
      ],
      [
        "Menetapkan arah dan ukuran keberhasilan yang manfaatnya dirasakan masyarakat luas.",
        "Sets directions and measures of success whose benefit the public at large can feel.",
      ],
    ],
  },
  PUBLIC_SERVICE: {
    is: [
      "Melayani masyarakat dengan baik, adil, dan tanpa memihak.",
      "Serving the public well, fairly and without taking sides.",
    ],
    levels: [
      [
        "Melayani dengan ramah menurut tata cara yang berlaku.",
        "Serves with courtesy and as the procedure asks.",
      ],
      [
        "Memahami kebutuhan yang dilayani dan mencarikan jalan keluar dalam wewenangnya.",
        "Understands what people need and finds a way within the own powers.",
      ],
      [
        "Memantau mutu layanan unitnya, menanggapi keluhan, dan memperbaiki penyebabnya.",
        "Watches over the unit's service, answers complaints and mends their causes.",
      ],
      [
        "Menata layanan lintas unit agar lebih mudah, cepat, dan menjangkau yang sulit dijangkau.",
        "Arranges service across units so that it is easier, quicker and reaches those hard to reach.",
      ],
      [
        "Membangun kebijakan layanan jangka panjang yang menjawab kepentingan masyarakat luas.",
        "Builds long-term policy on service that answers to the interest of the public at large.",
      ],
    ],
  },
  DEVELOPING_SELF_AND_OTHERS: {
    is: [
      "Menambah pengetahuan dan keterampilan sendiri, dan membantu orang lain berkembang.",
      "Adding to one's own knowledge and skill, and helping others grow.",
    ],
    levels: [
      [
        "Mengenal kekuatan dan kekurangannya dan mau belajar untuk pekerjaannya.",
        "Knows the own strengths and weaknesses and is willing to learn for the work.",
      ],
      [
        "Mencari kesempatan belajar sendiri dan berbagi pengetahuan dengan rekan.",
        "Looks for chances to learn without being told, and shares knowledge with colleagues.",
      ],
      [
        "Membimbing anggota unit, memberi umpan balik, dan memberi tugas yang mengembangkan mereka.",
        "Guides the people of the unit, gives feedback and gives them tasks they grow by.",
      ],
      [
        "Menyusun program pengembangan pegawai dan menyiapkan penerus di instansinya.",
        "Sets up programmes to develop people and prepares successors in the organisation.",
      ],
      [
        "Membangun budaya belajar di pemerintahan dan pemimpin yang mengembangkan pemimpin lain.",
        "Builds a culture of learning in government, and leaders who develop other leaders.",
      ],
    ],
  },
  MANAGING_CHANGE: {
    is: [
      "Menyesuaikan diri dengan hal baru, dan memimpin orang lain melalui perubahan.",
      "Adapting to what is new, and leading others through change.",
    ],
    levels: [
      [
        "Mau menyesuaikan cara kerjanya bila keadaan atau aturan berubah.",
        "Is willing to adapt the own way of working when conditions or rules change.",
      ],
      [
        "Ikut mengusulkan perbaikan dan membantu rekan menerima cara baru.",
        "Proposes improvements and helps colleagues take up new ways.",
      ],
      [
        "Memimpin perubahan di unitnya, menjelaskan alasannya, dan mengatasi keberatan.",
        "Leads change in the unit, gives the reasons for it and overcomes objections.",
      ],
      [
        "Merancang perubahan lintas unit dan menjaga agar layanan tetap berjalan selama perubahan.",
        "Designs change across units and keeps the service running meanwhile.",
      ],
      [
        "Menggerakkan perubahan besar di pemerintahan dan membuatnya bertahan.",
        "Sets great changes in government in motion and makes them last.",
      ],
    ],
  },
  DECISION_MAKING: {
    is: [
      "Mengambil keputusan yang baik pada waktunya dan menanggung akibatnya.",
      "Deciding well and in time, and answering for the consequences.",
    ],
    levels: [
      [
        "Mengumpulkan keterangan dan mengambil keputusan sehari-hari menurut tata cara.",
        "Gathers the facts and takes everyday decisions as the procedure asks.",
      ],
      [
        "Membandingkan beberapa pilihan dan mempertimbangkan akibatnya sebelum memutuskan.",
        "Compares several choices and weighs their consequences before deciding.",
      ],
      [
        "Memutuskan masalah unit yang belum ada contohnya dan menjelaskan pertimbangannya.",
        "Decides matters of the unit for which there is no example, and explains the reasons.",
      ],
      [
        "Memutuskan hal yang berisiko dan menyangkut banyak unit dengan keterangan yang belum lengkap.",
        "Decides matters of risk that touch many units, on incomplete information.",
      ],
      [
        "Mengambil keputusan yang menentukan arah jangka panjang dan menyangkut masyarakat luas.",
        "Takes decisions that set a long-term direction and touch the public at large.",
      ],
    ],
  },
};
