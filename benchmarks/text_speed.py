#!/usr/bin/env python3
"""The steps of org.cadenza.benchmarks.TextSpeed in PyTorch: nanoGPT's settings for a CPU, and char-rnn's two layers of 128.

Usage: python3 benchmarks/text_speed.py nanogpt-cpu|char-rnn STEPS THREADS

The first is the network of training_speed.py with rotary positions in the sizes of the preset; the second is torch.nn.LSTM on
one-hot characters with the state carried on. Optimisers and clipping are those of the presets.
"""

import sys

import torch
from torch import nn
from torch.nn import functional

import training_speed as decoder
from step_timing import measure

ALPHABET = 66


class CharRnn(nn.Module):
    def __init__(self):
        super().__init__()
        self.memory = nn.LSTM(ALPHABET, 128, 2, batch_first=True)
        self.head = nn.Linear(128, ALPHABET)
        self.state = None

    def forward(self, ids):
        outputs, state = self.memory(functional.one_hot(ids, ALPHABET).float(), self.state)
        self.state = tuple(part.detach() for part in state)
        return self.head(outputs)


def nanogpt():
    decoder.WIDTH, decoder.INNER, decoder.HEAD_WIDTH = 128, 512, 32
    return nn.Sequential(
        nn.Embedding(ALPHABET, 128),
        *[decoder.Block(False, 64) for _ in range(4)],
        nn.LayerNorm(128),
        nn.Linear(128, ALPHABET),
    )


def main():
    preset, steps, threads = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    torch.manual_seed(1)
    torch.set_num_threads(threads)
    attention = preset == "nanogpt-cpu"
    network = nanogpt() if attention else CharRnn()
    optimizer = (
        torch.optim.AdamW(network.parameters(), lr=1e-3, betas=(0.9, 0.99), weight_decay=0.1)
        if attention
        else torch.optim.RMSprop(network.parameters(), lr=2e-3, alpha=0.95)
    )
    batch, length = (12, 64) if attention else (50, 50)

    def step():
        ids = torch.randint(1, ALPHABET, (batch, length + 1))
        optimizer.zero_grad()
        logits = network(ids[:, :-1])
        loss = functional.cross_entropy(logits.reshape(-1, ALPHABET), ids[:, 1:].reshape(-1))
        loss.backward()
        if attention:
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1)
        else:
            torch.nn.utils.clip_grad_value_(network.parameters(), 5 / length)
        optimizer.step()
        loss.item()

    measure(preset, step, steps)


main()
