package parallax.compare;

import java.util.List;

/// Statements that tell the same thing: a centre, and others that each are close to it.
///
/// @param lead the statement that all others are close to
/// @param members all of them, `lead` included, in order of their index
/// @param strength mean score of the members with the lead; 0 where there are none
record PointCluster(Statement lead, List<Statement> members, double strength) {
  PointCluster {
    members = List.copyOf(members);
  }

  long articles() {
    return members.stream().mapToInt(Statement::article).distinct().count();
  }

  boolean shared() {
    return articles() > 1;
  }
}
