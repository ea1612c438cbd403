package mhss.gateway.console.frame;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Collectors;
import mhss.gateway.access.Role;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A role as people type it: {@code key-custodian}. */
public class RoleName implements ITypeConverter<Role>, Iterable<String> {

  @Override
  public Role convert(String typed) {
    return Arrays.stream(Role.values())
        .filter(role -> role.id().equals(typed.strip().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s' is no role: choose from %s".formatted(typed, all())));
  }

  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(Role.values()).map(Role::id).iterator();
  }

  private static String all() {
    return Arrays.stream(Role.values()).map(Role::id).collect(Collectors.joining(", "));
  }
}
