package mhss.gateway.intake.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the bench is asked for.
 *
 * @param warm mails before, for the compiler of the JVM
 * @param slow at most so many mails for the ways that are slow
 * @param singles mails that arrive one at a time
 * @param keys rsa, curve
 * @param kept folder of a store that bench/console/run --keep has filled
 * @param options of the JVM of the gateway
 */
record Asked(
    int mails,
    int warm,
    int slow,
    int singles,
    List<String> keys,
    String only,
    Optional<Path> kept,
    int port,
    List<String> options) {

  private static final int ALL = 2000;

  static Asked of(List<String> arguments) {
    boolean number = !arguments.isEmpty() && arguments.get(0).matches("\\d+");
    int mails = number ? Integer.parseInt(arguments.get(0)) : ALL;
    return new Asked(
        mails,
        after("--warm", arguments).map(Integer::parseInt).orElse(mails / 2),
        after("--slow", arguments).map(Integer::parseInt).orElse(40),
        after("--singles", arguments).map(Integer::parseInt).orElse(100),
        List.of(after("--keys", arguments).orElse("rsa,curve").split(",")),
        after("--only", arguments).orElse(""),
        after("--kept", arguments).map(Path::of),
        after("--port", arguments).map(Integer::parseInt).orElse(11993),
        after("--jvm", arguments).map(all -> List.of(all.split(" "))).orElse(List.of("-Xmx512m")));
  }

  boolean does(String way) {
    return only.isEmpty() || only.contains(way);
  }

  private static Optional<String> after(String option, List<String> arguments) {
    int place = arguments.indexOf(option);
    return place < 0 ? Optional.empty() : Optional.of(arguments.get(place + 1));
  }
}
