/** A zip archive of the given parts, for tests: stored, or deflated where asked. */
export async function zipOf(
  parts: Readonly<Record<string, string>>,
  deflate = false,
): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const content = encoder.encode(text);
    const packed = deflate ? await deflated(content) : content;
    const fields = record(26, [
      [0, 20, 2],
      [4, deflate ? 8 : 0, 2],
      [14, packed.length, 4],
      [18, content.length, 4],
      [22, encoder.encode(name).length, 2],
    ]);
    const head = join([record(4, [[0, 0x04034b50, 4]]), fields, encoder.encode(name)]);
    central.push(
      join([
        record(6, [
          [0, 0x02014b50, 4],
          [4, 20, 2],
        ]),
        fields,
        record(14, [[10, offset, 4]]),
        encoder.encode(name),
      ]),
    );
    local.push(head, packed);
    offset += head.length + packed.length;
  }
  const directory = join(central);
  const end = record(22, [
    [0, 0x06054b50, 4],
    [8, central.length, 2],
    [10, central.length, 2],
    [12, directory.length, 4],
    [16, offset, 4],
  ]);
  return join([...local, directory, end]);
}

/** The smallest workbook around one sheet. */
export const workbookOf = (
  sheet: string,
  more: Readonly<Record<string, string>> = {},
): Record<string, string> => ({
  "xl/workbook.xml": `<workbook><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
  "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
  ...more,
});

async function deflated(content: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([new Uint8Array(content)])
    .stream()
    .pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function record(
  size: number,
  fields: readonly (readonly [at: number, value: number, bytes: 2 | 4])[],
): Uint8Array {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  for (const [at, value, width] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  }
  return bytes;
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
