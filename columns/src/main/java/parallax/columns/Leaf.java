package parallax.columns;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.Type;

/// A column of a file, as it lies there.
///
/// @param column what it is to whoever reads it
/// @param chunk its place among all columns of the file, nested ones too
/// @param optional whether cells may be empty
/// @param moment what a number in it stands for, where the column is of words
record Leaf(Column column, Type type, int chunk, boolean optional, Moment moment) {

  /// What a number that is told in words stands for.
  enum Moment {
    NONE,
    DAY,
    MILLIS,
    MICROS,
    NANOS;

    static Moment of(SchemaElement element) {
      LogicalType logical = element.getLogicalType();
      if (logical != null) {
        return of(logical);
      }
      ConvertedType converted = element.getConverted_type();
      return converted == ConvertedType.DATE
          ? DAY
          : converted == ConvertedType.TIMESTAMP_MILLIS
              ? MILLIS
              : converted == ConvertedType.TIMESTAMP_MICROS ? MICROS : NONE;
    }

    private static Moment of(LogicalType logical) {
      if (logical.isSetDATE()) {
        return DAY;
      }
      TimeUnit unit = logical.isSetTIMESTAMP() ? logical.getTIMESTAMP().getUnit() : null;
      if (unit == null) {
        return NONE;
      }
      return unit.isSetMILLIS() ? MILLIS : unit.isSetMICROS() ? MICROS : NANOS;
    }

    /// The day, or the day and the time of day in UTC.
    String words(long number) {
      return switch (this) {
        case NONE -> Long.toString(number);
        case DAY -> LocalDate.ofEpochDay(number).toString();
        case MILLIS -> at(Math.floorDiv(number, 1_000L));
        case MICROS -> at(Math.floorDiv(number, 1_000_000L));
        case NANOS -> at(Math.floorDiv(number, 1_000_000_000L));
      };
    }

    private static String at(long second) {
      return LocalDateTime.ofInstant(Instant.ofEpochSecond(second), ZoneOffset.UTC).toString();
    }
  }
}
