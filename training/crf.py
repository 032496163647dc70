"""Whole sequences of labels: the chance of the gold sequence among all, with learnt transitions, in a logarithmic number of steps."""
import torch

NEVER = -1e4


def log_sums(emissions, after, first, real):
    """log of the sum over all label sequences, for each row of `emissions` [rows, length, labels]; `real` marks what is not padding."""
    k = emissions.shape[-1]
    steps = after + emissions[:, 1:, None, :]  # [rows, length - 1, from, to]
    same = torch.full((k, k), NEVER).fill_diagonal_(0.0)
    steps = torch.where(real[:, 1:, None, None], steps, same)
    while steps.shape[1] > 1:
        if steps.shape[1] % 2:
            steps = torch.cat([steps, same.expand(len(steps), 1, k, k)], 1)
        steps = (steps[:, ::2, :, :, None] + steps[:, 1::2, None, :, :]).logsumexp(3)
    begin = first + emissions[:, 0]
    if steps.shape[1]:
        begin = (begin[:, :, None] + steps[:, 0]).logsumexp(1)
    return begin.logsumexp(-1)


def loss(logits, gold, ignore, after, first, real):
    """Negative log-likelihood a labelled position. Positions whose gold is `ignore` may have any label."""
    known = gold != ignore
    allowed = torch.nn.functional.one_hot(gold.clamp(min=0), logits.shape[-1]).bool() | ~known[..., None]
    emissions = torch.cat([logits, logits.masked_fill(~allowed, NEVER)])
    sums = log_sums(emissions, after, first, torch.cat([real, real]))
    every, right = sums.chunk(2)
    return (every - right).sum() / known.sum().clamp(min=1)
