package mhss.gateway.console.configuration.web;

import mhss.gateway.access.Person;
import mhss.gateway.access.Right;
import mhss.gateway.changes.ConfigFile;
import mhss.gateway.changes.Kind;

/** Who reads a file of the configuration: the one with the partners' addresses not everybody. */
public final class ConfigReaders {

  private ConfigReaders() {}

  public static boolean mayRead(Person person, ConfigFile file) {
    return file.kind() != Kind.PARTNERS || person.may(Right.CONFIGURE) || person.may(Right.AUDIT);
  }
}
