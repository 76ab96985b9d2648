// Loads the layers model in the folder named, plays what cases.json asks it for, and tells how far it is off at most.
// TensorFlow.js in plain JavaScript: its core, its layers and the backend that computes here. Run by TensorFlowJsTest.java.
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { loadLayersModel } from '@tensorflow/tfjs-layers';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const { modelTopology, weightsManifest } = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8'));
const shards = weightsManifest.flatMap((group) => group.paths).map((path) => readFileSync(join(folder, path)));
const weights = Buffer.concat(shards);
const model = await loadLayersModel({
  load: async () => ({
    modelTopology,
    weightSpecs: weightsManifest.flatMap((group) => group.weights),
    weightData: weights.buffer.slice(weights.byteOffset, weights.byteOffset + weights.byteLength),
  }),
});

let furthest = 0;
const cases = JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8'));
for (const { z, genre, expected } of cases) {
  const noise = tf.tensor2d([z]);
  const played = model.predict(genre === undefined ? noise : [noise, tf.tensor2d([[genre]], [1, 1], 'int32')]);
  const velocities = await played.data();
  if (played.shape.join() !== '1,32,9' || expected.length !== velocities.length) {
    throw new Error(`played [${played.shape}], expected [1,32,9]`);
  }
  expected.forEach((velocity, at) => {
    furthest = Math.max(furthest, Math.abs(velocity - velocities[at]));
  });
}
console.log(JSON.stringify({ cases: cases.length, furthest }));
