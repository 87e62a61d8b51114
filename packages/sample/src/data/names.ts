// All people of the sample are invented: names are put together by chance from these lists.
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const MALE = words(`
  Ahmad Muhammad Agus Budi Dedi Eko Fajar Hendra Indra Joko Rudi Sigit Slamet Teguh Wahyu Yanto Yudi Bambang Heri
  Rahmat Rizki Ridwan Syaiful Taufik Usman Zainal Arif Bayu Candra Dimas Edi Firman Gunawan Hadi Imam Irwan Jamal
  Kurniawan Lukman Mulyadi Nanang Okta Prasetyo Rendi Suparman Supri Sutrisno Tri Untung Wawan Yusuf Zulkifli Aditya
  Andi Ari Asep Darman Darwin Fauzi Ferdi Galih Hamdan Hasan Herman Ilham Iskandar Jefri Johan Khairul Made Ketut
  Wayan Nyoman Komang Mirza Marwan Nasrul Novri Panji Rahman Reza Robi Roni Rusli Salim Samsul Sandi Suhendra Sulaiman
  Surya Tarmizi Tono Umar Wira Yopi Barzah Radin Kgs Murdani Alamsyah Ansyori Azhari Erwin Gatot Haryanto Purwanto`);

export const FEMALE = words(`
  Siti Dewi Sri Ani Ayu Dian Eka Fitri Indah Kartika Lestari Maya Nur Putri Ratna Rina Sari Tuti Wati Yuni Yulia
  Aisyah Anisa Astuti Citra Desi Diah Endang Erna Evi Fatimah Hana Hartini Herlina Ida Ika Intan Isnaini Juwita
  Khadijah Laila Leni Lia Lilis Lina Linda Marlina Mega Melati Mila Mira Murni Nani Neni Ningsih Nita Novita Nurhayati
  Nurul Oktavia Puspita Rahma Rani Rini Rita Rohana Rosita Sakinah Santi Sinta Sulastri Sumiati Suryani Susanti Syifa
  Tika Tina Titin Tri Umi Vera Vina Wahyuni Widya Winda Wiwik Yanti Yeni Zahra Zubaidah Ketut Made Wayan Komang Galuh
  Maimunah Masnah Rusmala Halimah Asmawati Hilda Meri Nelly Novi Ratih Wulan`);

export const LAST = words(`
  Saputra Pratama Wijaya Setiawan Hidayat Nugroho Santoso Susanto Kurnia Ramadhan Firmansyah Gunawan Maulana
  Permana Prasetya Purnomo Rahardjo Saputro Setiadi Siregar Nasution Harahap Simanjuntak Sitorus Lubis Hutapea
  Suryadi Sutanto Utomo Wibowo Widodo Yulianto Zulfikar Anwar Basri Darmawan Effendi Fahmi Hakim Halim Hamid
  Harun Hasibuan Ibrahim Irawan Ismail Jaya Kesuma Kusuma Latif Mahendra Mansyur Marzuki Mustofa Nawawi Negara
  Pubian Rasyid Ratu Rosadi Sanjaya Sanusi Sebatin Sekampung Sjachroedin Sulaiman Suttan Syafei Syahputra
  Tanjung Tohir Umpu Wardana Yasin Yunus Zain Adiwinata Budiman`);

/** Second names of women only. */
export const LAST_FEMALE = words(`
  Aryani Cahyani Damayanti Fitriani Handayani Hasanah Kurniasih Lestari Maharani Mulyani Nuraini Oktaviani
  Pertiwi Puspitasari Rahmawati Safitri Setyowati Sulistyowati Utami Wulandari Yuliana Zahara`);

/** Of the house: a few people carry a Lampung style of name. */
export const HONOURED = words("Raden Ratu Minak Suttan Gusti Pangeran Dalom Batin Radin Kanjeng");

/** Invented districts (kecamatan) and villages are put together from these. */
export const PLACES = words(`
  Sukamaju Mekarsari Tanjungsari Waybatu Sidomulyo Banjarejo Sukabumi Kotabaru Gunungterang Bukitkemuning Rawajaya
  Wayhalim Tirtakencana Purwosari Margodadi Karanganyar Talangpadang Pasirputih Muaradua Sumberagung Kalirejo
  Bandaragung Wonosari Jatimulyo Pagardewa Trimulyo Airnaningan Wayratai Sendangasri Labuhanjaya Negeribaru Rejosari
  Mulyosari Bumiratu Simpangagung Panaragan Kebontebu Batubrak Ulubelu Sukoharjo Bangunrejo Pekalongan Waysulan
  Metrojaya Tegalsari Randuagung Cempaka Melintang`);
export const SIDES = words("Utara Selatan Timur Barat Tengah Ilir Ulu Baru");
