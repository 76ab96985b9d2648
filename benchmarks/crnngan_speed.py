#!/usr/bin/env python3
"""The training of org.cadenza.benchmarks.CrnnGanSpeed in PyTorch: the networks and the match of the preset `faithful`.

Usage: python3 benchmarks/crnngan_speed.py STEPS THREADS

A step is one update of the critic, on 20 real sequences of 100 events and 20 played ones, and one of the player by feature
matching on the same. Layers are written as PyTorch users write them. Needs a BLAS that shares OpenMP's threads, which
benchmarks/families_speed.sh sees to.
"""

import sys

import torch
from torch import nn

from step_timing import measure

BATCH, EVENTS, WIDTH, HIDDEN, LAYERS, SQUARES, LIMIT = 20, 100, 4, 350, 2, 0.05, 5


class Player(nn.Module):
    def __init__(self):
        super().__init__()
        self.entry = nn.Linear(2 * WIDTH, HIDDEN)
        self.layers = nn.ModuleList(nn.LSTM(HIDDEN, HIDDEN, batch_first=True) for _ in range(LAYERS))
        self.dropout = nn.Dropout(0.5)
        self.exit = nn.Linear(HIDDEN, WIDTH)

    def forward(self, noise):
        event, states = torch.rand(len(noise), WIDTH), [None] * LAYERS
        played = []
        for step in range(noise.shape[1]):
            thought = self.entry(torch.cat([noise[:, step], event], 1)).relu().unsqueeze(1)
            for i, layer in enumerate(self.layers):
                thought, states[i] = layer(thought, states[i])
                thought = self.dropout(thought)
            event = self.exit(thought[:, 0])
            played.append(event)
        return torch.stack(played, 1)


class Critic(nn.Module):
    def __init__(self):
        super().__init__()
        self.dropout = nn.Dropout(0.5)
        self.forwards = nn.LSTM(WIDTH, HIDDEN, LAYERS, batch_first=True)
        self.backwards = nn.LSTM(WIDTH, HIDDEN, LAYERS, batch_first=True)
        self.decision = nn.Linear(2 * HIDDEN, 1)

    def forward(self, events):
        given = self.dropout(events)
        features = torch.cat([self.forwards(given)[0], self.backwards(given.flip(1))[0].flip(1)], 2)
        return features, self.decision(features).sigmoid().mean(1)


def main():
    steps, threads = map(int, sys.argv[1:])
    torch.manual_seed(1)
    torch.set_num_threads(threads)
    player, critic = Player(), Critic()
    # The penalty on half of all squares, times its weight of 0.1, is a decay of the weights in plain descent.
    play_better = torch.optim.SGD(player.parameters(), 0.1, weight_decay=2 * SQUARES)
    judge_better = torch.optim.SGD(critic.parameters(), 0.05, weight_decay=2 * SQUARES)
    music = torch.rand(512, EVENTS, WIDTH) * torch.tensor([384.0, 384.0, 880.0, 127.0])

    def learn(loss, parameters, optimizer):
        optimizer.zero_grad()
        loss.backward(inputs=list(parameters.parameters()))
        nn.utils.clip_grad_norm_(parameters.parameters(), LIMIT)
        optimizer.step()

    def step():
        real = music[torch.randint(len(music), (BATCH,))]
        played = player(torch.rand(BATCH, EVENTS, WIDTH))
        chance, fake = critic(real)[1], critic(played.detach())[1]
        learn(-(chance.clamp(min=1e-6).log() + (1 - fake).clamp(min=1e-6).log()).mean(), critic, judge_better)
        with torch.no_grad():
            wanted = critic(real)[0].mean(0)
        loss = (critic(played)[0].mean(0) - wanted).square().sum()
        learn(loss, player, play_better)

    measure("faithful c-rnn-gan", step, steps)


main()
