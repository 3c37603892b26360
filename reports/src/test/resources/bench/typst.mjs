// Draws the texts and lines of one township pack N times with Typst, in process. Charts are left out: it has no way to
// take them as they are. Arguments: pack.json, folder of faces, number of packs.
import { readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const started = process.hrtime.bigint();
const [layout, faces, packs] = process.argv.slice(2);
const pages = JSON.parse(readFileSync(layout, 'utf8'));
const quoted = text => JSON.stringify(text).replace(/\\u([0-9a-fA-F]{4})/g, '\\u{$1}');

function source(number) {
  const items = page => page.map(item => {
    if (item.kind === 'line') {
      return `#place(dx: ${item.x}pt, dy: ${item.y}pt, line(length: ${item.w}pt, stroke: 0.5pt))`;
    }
    if (item.text === undefined) {
      return '';
    }
    const face = item.serif ? 'Noto Serif SC' : 'Noto Sans SC';
    const weight = item.serif || item.bold ? 'bold' : 'regular';
    const text = item.text === '1' ? String(number) : item.text;
    return `#place(dx: ${item.x}pt, dy: ${item.y}pt, block(width: ${item.w}pt, align(${item.align === 'justified'
      ? 'left' : item.align}, text(font: "${face}", size: ${item.size}pt, weight: "${weight}", ${quoted(text)}))))`;
  }).join('\n');
  return '#set page(width: 595pt, height: 842pt, margin: 0pt)\n' + pages.map(items).join('\n#pagebreak()\n');
}

const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [faces] }] });
const pack = number => compiler.pdf({ mainFileContent: source(number) });
let bytes = pack(0).length;
const first = Number(process.hrtime.bigint() - started) / 1e9;
for (let i = 1; i < 14; i++) pack(i);
const cpu = process.cpuUsage();
const wall = process.hrtime.bigint();
for (let i = 0; i < packs; i++) bytes = pack(i + 14).length;
const spent = process.cpuUsage(cpu);
console.log('typst'.padEnd(8), String(packs).padStart(6),
  (Number(process.hrtime.bigint() - wall) / 1e6 / packs).toFixed(0).padStart(12),
  ((spent.user + spent.system) / 1e3 / packs).toFixed(0).padStart(12), first.toFixed(2).padStart(12),
  String(process.resourceUsage().maxRSS >> 10).padStart(10), String(bytes >> 10).padStart(10));
