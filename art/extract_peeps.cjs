// Writes the drawings of react-peeps as plain JSON: { kind: { name: [{ d, fill, x, y }] } }.
//
// The package holds React components. With createElement stubbed they return a tree of plain objects, from which
// the paths are read together with the translations above them. fill is "ink", "ground" (what lies behind the ink)
// or "tone" (a coloured part of the drawing).
//
// usage: node extract_peeps.cjs NODE_MODULES OUTPUT.json
'use strict';
const fs = require('fs');
const Module = require('module');
const path = require('path');

const [modules, output] = process.argv.slice(2);
const root = path.join(path.resolve(modules), 'react-peeps', 'lib', 'peeps');
const folders = {
  standing: 'pose/standing',
  sitting: 'pose/sitting',
  bust: 'pose/bust',
  hair: 'hair',
  face: 'face',
  beard: 'facialHair',
  accessory: 'accessories',
};

const react = {
  createElement: (type, props, ...children) => ({
    type,
    props: props || {},
    children: children.flat(Infinity).filter((child) => child && typeof child === 'object'),
  }),
  useMemo: (make) => make(),
  Fragment: 'g',
  __esModule: true,
};
react.default = react;
const load = Module._load;
Module._load = (request, ...rest) => (request === 'react' ? react : load(request, ...rest));

function translation(transform) {
  if (!transform) return [0, 0];
  const numbers = /^translate\(([-\d.eE]+)[ ,]+([-\d.eE]+)\)$/.exec(transform);
  if (!numbers) throw new Error(`a transform that this script doesn't know: ${transform}`);
  return [Number(numbers[1]), Number(numbers[2])];
}

const FILLS = { INK: 'ink', GROUND: 'ground' };

function paths(node, x, y, found) {
  if (typeof node.type === 'function') return paths(node.type(node.props), x, y, found);
  const [dx, dy] = translation(node.props.transform);
  if (node.type === 'path') {
    const { d, fill } = node.props;
    if (fill !== 'none') found.push({ d, fill: FILLS[fill] || 'tone', x: x + dx, y: y + dy });
  } else if (!['g', 'svg'].includes(node.type)) {
    throw new Error(`an element that this script doesn't know: ${String(node.type)}`);
  }
  node.children.forEach((child) => paths(child, x + dx, y + dy, found));
  return found;
}

const drawings = {};
for (const [kind, folder] of Object.entries(folders)) {
  drawings[kind] = {};
  for (const file of fs.readdirSync(path.join(root, folder)).filter((name) => /^[A-Z]\w*\.js$/.test(name)).sort()) {
    const exported = Object.values(require(path.join(root, folder, file))).find((value) => typeof value === 'function');
    const node = { type: exported, props: { strokeColor: 'INK', backgroundColor: 'GROUND' }, children: [] };
    drawings[kind][path.basename(file, '.js')] = paths(node, 0, 0, []);
  }
}
fs.writeFileSync(output, JSON.stringify(drawings));
