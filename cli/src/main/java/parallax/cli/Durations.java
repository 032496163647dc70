package parallax.cli;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Times such as `30s`, `15m`, `2h`, `7d`.
final class Durations implements ITypeConverter<Duration> {
  @Override
  public Duration convert(String value) {
    if (!value.matches("[1-9]\\d{0,5}[smhd]")) {
      throw new TypeConversionException("'" + value + "' is no time like 30s, 15m, 2h or 7d");
    }
    long count = Long.parseLong(value.substring(0, value.length() - 1));
    return switch (value.charAt(value.length() - 1)) {
      case 's' -> Duration.ofSeconds(count);
      case 'm' -> Duration.ofMinutes(count);
      case 'h' -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }
}
