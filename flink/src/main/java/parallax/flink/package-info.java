/// The pipeline on Apache Flink: the same plan as on one machine, on as many as there are.
@NullMarked
package parallax.flink;

import org.jspecify.annotations.NullMarked;
