package mhss.gateway.sandbox.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Goes as the clock of this machine does, off it by as much as a person turned it. How much stands
 * in a file, so that a command in another terminal can turn it and sees the same time.
 */
public final class TurnableClock extends Clock {

  public static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final Path file;
  private final Clock machine;
  private volatile Turned turned = new Turned(null, Duration.ZERO);

  private record Turned(Written written, Duration by) {}

  /** The file as well as its time: two turns can be nearer than file systems count. */
  private record Written(Object file, FileTime at) {}

  public TurnableClock(Path file) {
    this(file, Clock.system(LONDON));
  }

  private TurnableClock(Path file, Clock machine) {
    this.file = file;
    this.machine = machine;
  }

  @Override
  public Instant instant() {
    return machine.instant().plus(by());
  }

  @Override
  public ZoneId getZone() {
    return machine.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new TurnableClock(file, machine.withZone(zone));
  }

  public ZonedDateTime time() {
    return instant().atZone(LONDON);
  }

  /** Only in a world that is empty: what has happened cannot come to lie in the future. */
  public void begin(Instant at) {
    write(Duration.between(machine.instant(), at));
  }

  public void forward(Instant to) {
    if (to.isBefore(instant())) {
      throw new ClockGoesForward(time());
    }
    begin(to);
  }

  private Duration by() {
    try {
      Written written = written();
      if (!written.equals(turned.written())) {
        turned = new Turned(written, Duration.parse(Files.readString(file).strip()));
      }
    } catch (NoSuchFileException neverTurned) {
      return Duration.ZERO;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return turned.by();
  }

  private Written written() throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return new Written(attributes.fileKey(), attributes.lastModifiedTime());
  }

  /** In one piece: somebody may be reading it. */
  private void write(Duration by) {
    try {
      Files.createDirectories(file.getParent());
      Path fresh = Files.createTempFile(file.getParent(), "clock", null);
      Files.writeString(fresh, by + "\n");
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      turned = new Turned(null, by);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
