"""The mean of several runs' weights, which is better than any of them. Usage: average.py OUT.pt WEIGHTS.pt=SHARE ..."""
import sys
import torch

parts = [(torch.load(f), float(share)) for f, share in (a.rsplit("=", 1) for a in sys.argv[2:])]
assert abs(sum(share for _, share in parts) - 1) < 1e-6
torch.save({k: sum(share * part[k] for part, share in parts) for k in parts[0][0]}, sys.argv[1])
