package parallax.compare;

/// Disjoint sets of the numbers from 0; the smallest number of a set stands for it.
final class UnionFind {
  private final int[] parent;

  UnionFind(int size) {
    parent = new int[size];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
    }
  }

  int find(int item) {
    int root = item;
    while (parent[root] != root) {
      root = parent[root];
    }
    for (int at = item; parent[at] != root; ) {
      int next = parent[at];
      parent[at] = root;
      at = next;
    }
    return root;
  }

  void join(int a, int b) {
    int rootA = find(a);
    int rootB = find(b);
    parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  }
}
