package mhss.gateway.partners;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.MutablePropertySources;

/** In which line of the partners file each setting stands. */
record PartnerLines(List<Key> keys) {

  /** Without hyphens, as both ways of writing them come out. */
  private static final Set<String> KNOWN =
      Set.of("id", "addresses", "keys", "may", "roles", "mustsign", "mustencrypt", "mustpassdmarc");

  /**
   * @param name as it is written
   * @param partner index in the list; -1 for what belongs to none
   * @param line from 1; 0 when it is not known
   */
  record Key(String name, String setting, int partner, int line) {}

  static PartnerLines of(MutablePropertySources sources) {
    return new PartnerLines(
        StreamSupport.stream(ConfigurationPropertySources.from(sources).spliterator(), false)
            .filter(IterableConfigurationPropertySource.class::isInstance)
            .map(IterableConfigurationPropertySource.class::cast)
            .flatMap(
                source ->
                    source.stream().map(name -> key(name, source.getConfigurationProperty(name))))
            .toList());
  }

  private static Key key(ConfigurationPropertyName name, ConfigurationProperty property) {
    boolean listed =
        name.getNumberOfElements() > 2
            && name.getElement(0, Form.UNIFORM).equals("partners")
            && name.isNumericIndex(1);
    return listed
        ? new Key(
            name.getElement(2, Form.ORIGINAL),
            name.getElement(2, Form.UNIFORM),
            Integer.parseInt(name.getElement(1, Form.ORIGINAL)),
            line(property))
        : new Key(name.toString(), "", -1, line(property));
  }

  static int line(ConfigurationProperty property) {
    Origin origin = property == null ? null : property.getOrigin();
    if (origin instanceof PropertySourceOrigin wrapped) {
      origin = wrapped.getOrigin();
    }
    return origin instanceof TextResourceOrigin text && text.getLocation() != null
        ? text.getLocation().getLine() + 1
        : 0;
  }

  /** In which a partner begins; 0 when that is not known. */
  int of(int partner) {
    return keys.stream()
        .filter(key -> key.partner() == partner)
        .mapToInt(Key::line)
        .min()
        .orElse(0);
  }

  /** A slip of the pen must not loosen what a partner must do. */
  Optional<Key> unknown() {
    return keys.stream()
        .filter(
            key ->
                key.partner() < 0 ? !key.name().equals("partners") : !KNOWN.contains(key.setting()))
        .findFirst();
  }
}
