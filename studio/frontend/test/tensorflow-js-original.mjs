// Builds RhythmCAN's generators with TensorFlow.js itself, as its notebooks build them with Keras (a sequence within a
// model, dropout, genres by an embedding that multiplies the noise), a tenth as wide, and writes into the folder named the
// layers model and what it plays (cases.json). An argument more is how many genres it is told. Run by TensorFlowJsTest.java.
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { input, layers, model as graph, sequential } from '@tensorflow/tfjs-layers';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const genres = Number(process.argv[3] ?? 0);
let seed = 1;
const lstm = (units, activation) =>
  layers.lstm({ units, activation, recurrentActivation: 'sigmoid', recurrentInitializer: 'glorotUniform', returnSequences: true });
const player = sequential({
  layers: [
    layers.dense({ units: 52, inputShape: [100] }),
    layers.leakyReLU({ alpha: 0.2 }),
    layers.batchNormalization({ momentum: 0.9 }),
    layers.dense({ units: 4 * 32 }),
    layers.leakyReLU({ alpha: 0.2 }),
    layers.batchNormalization({ momentum: 0.9 }),
    layers.reshape({ targetShape: [32, 4] }),
    layers.dropout({ rate: genres ? 0.3 : 0.1 }),
    lstm(14, 'tanh'),
    lstm(14, 'tanh'),
    lstm(9, genres ? 'tanh' : 'sigmoid'),
    ...(genres ? [layers.leakyReLU({ alpha: 0.3 })] : []),
  ],
});
const z = input({ shape: [100] });
const id = input({ shape: [1], dtype: 'int32' });
const vector = () => layers.flatten().apply(layers.embedding({ inputDim: genres, outputDim: 100 }).apply(id));
const model = genres
  ? graph({ inputs: [z, id], outputs: player.apply(layers.multiply().apply([z, vector()])) })
  : graph({ inputs: z, outputs: player.apply(z) });
// Only a variance is never below 0.
model.setWeights(
  model.weights.map(({ name, shape }) =>
    tf.randomUniform(shape, name.endsWith('moving_variance') ? 0.1 : -0.5, 0.5, 'float32', seed++)));

const cases = [];
for (let i = 0; i < 100; i++) {
  const noise = tf.randomNormal([1, 100], 0, 1, 'float32', 1000 + i);
  const played = model.predict(genres ? [noise, tf.tensor2d([[i % genres]], [1, 1], 'int32')] : noise);
  cases.push({ z: [...(await noise.data())], genre: genres ? i % genres : -1, expected: [...(await played.data())] });
}
writeFileSync(join(folder, 'cases.json'), JSON.stringify(cases));
await model.save({
  save: async ({ modelTopology, weightSpecs, weightData }) => {
    const shard = 'group1-shard1of1.bin';
    const weightsManifest = [{ paths: [shard], weights: weightSpecs }];
    writeFileSync(join(folder, shard), new Uint8Array(weightData));
    writeFileSync(join(folder, 'model.json'), JSON.stringify({ format: 'layers-model', modelTopology, weightsManifest }));
    return { modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: 'JSON' } };
  },
});
