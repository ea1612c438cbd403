package mhss.gateway.sandbox;

import java.util.Arrays;
import java.util.Iterator;
import mhss.gateway.sandbox.journey.Journeys;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Journeys by the word of their edition: a Java name cannot begin with a year. */
class JourneyNames implements ITypeConverter<Journeys>, Iterable<String> {

  @Override
  public Journeys convert(String word) {
    return Arrays.stream(Journeys.values())
        .filter(journey -> journey.toString().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException("there are v8, 2024 and returns, not '" + word + "'"));
  }

  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(Journeys.values()).map(Journeys::toString).iterator();
  }
}
