package mhss.gateway.partners;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ByteArrayResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** The text of a partners file into partners, or the first thing in it that cannot be used. */
final class PartnersYaml {

  private final String file;
  private final PartnerLines lines;

  private PartnersYaml(String file, PartnerLines lines) {
    this.file = file;
    this.lines = lines;
  }

  /**
   * @param file as messages name it
   * @throws BadPartnersFile naming file, line, partner and what to change
   */
  static List<Partner> read(String file, byte[] content) {
    MutablePropertySources sources = sources(file, content);
    PartnersYaml yaml = new PartnersYaml(file, PartnerLines.of(sources));
    yaml.lines
        .unknown()
        .ifPresent(
            key -> {
              throw yaml.bad(key.line(), "there is no setting '%s': correct it", key.name());
            });
    List<Written> written = yaml.bind(sources);
    List<Partner> read =
        IntStream.range(0, written.size()).mapToObj(i -> yaml.partner(i, written.get(i))).toList();
    yaml.refuseShared(read);
    return read;
  }

  private static MutablePropertySources sources(String file, byte[] content) {
    try {
      refuseAliases(content);
      MutablePropertySources sources = new MutablePropertySources();
      new YamlPropertySourceLoader()
          .load("partners", new ByteArrayResource(content))
          .forEach(sources::addLast);
      return sources;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw new BadPartnersFile("%s:%d: %s".formatted(file, line, e.getProblem()), e);
    } catch (IOException | RuntimeException e) {
      throw new BadPartnersFile(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** A few aliases of aliases are a file that never ends. */
  private static void refuseAliases(byte[] content) {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(0);
    new Yaml(options)
        .composeAll(new StringReader(new String(content, StandardCharsets.UTF_8)))
        .forEach(document -> {});
  }

  private List<Written> bind(MutablePropertySources sources) {
    try {
      return new Binder(ConfigurationPropertySources.from(sources))
          .bind("partners", Bindable.listOf(Written.class))
          .orElse(List.of());
    } catch (BindException e) {
      throw bad(
          PartnerLines.line(e.getProperty()),
          "'%s' cannot be read: correct it",
          String.valueOf(e.getName()).replaceFirst("^partners\\[\\d+]\\.", ""));
    }
  }

  private Partner partner(int index, Written written) {
    int line = lines.of(index);
    if (written.id == null || !written.id.matches("[a-z0-9-]{2,40}")) {
      throw bad(
          line, "a partner needs an id of small letters, digits and hyphens, not '%s'", written.id);
    }
    if (written.addresses == null || written.addresses.isEmpty()) {
      throw bad(line, "partner %s needs at least one address", written.id);
    }
    boolean mustSign = written.mustSign == null || written.mustSign;
    Set<String> keys =
        or(written.keys).stream().map(k -> key(line, written.id, k)).collect(Collectors.toSet());
    if (mustSign && keys.isEmpty()) {
      throw bad(
          line,
          "partner %s must sign, so it needs keys: add the full fingerprint, or set must-sign: false",
          written.id);
    }
    return new Partner(
        written.id,
        written.addresses.stream()
            .map(a -> a.toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(LinkedHashSet::new)),
        keys,
        Set.copyOf(or(written.may)),
        or(written.roles).stream().map(r -> role(line, written.id, r)).collect(Collectors.toSet()),
        mustSign,
        written.mustEncrypt == null || written.mustEncrypt,
        written.mustPassDmarc != null && written.mustPassDmarc);
  }

  private String key(int line, String partner, String written) {
    String key = written.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    if (!key.matches("[0-9A-F]{40}|[0-9A-F]{64}")) {
      throw bad(
          line,
          "a key of partner %s is not a full fingerprint (40 or 64 hex digits): %s",
          partner,
          written);
    }
    return key;
  }

  private String role(int line, String partner, String written) {
    if (!written.matches("[a-z0-9-]{2,40}")) {
      throw bad(
          line,
          "a role of partner %s is not of small letters, digits and hyphens: %s",
          partner,
          written);
    }
    return written;
  }

  private void refuseShared(List<Partner> read) {
    Map<String, String> owner = new HashMap<>();
    Set<String> ids = new LinkedHashSet<>();
    for (int i = 0; i < read.size(); i++) {
      Partner partner = read.get(i);
      if (!ids.add(partner.id())) {
        throw bad(lines.of(i), "another partner has the id %s: choose another", partner.id());
      }
      for (String address : partner.addresses()) {
        String other = owner.putIfAbsent(address, partner.id());
        if (other != null) {
          throw bad(
              lines.of(i),
              "partners %s and %s share an address; an address belongs to one",
              other,
              partner.id());
        }
      }
    }
  }

  private BadPartnersFile bad(int line, String words, Object... values) {
    return new BadPartnersFile(
        file + (line > 0 ? ":" + line : "") + ": " + words.formatted(values));
  }

  private static List<String> or(List<String> list) {
    return list == null ? List.of() : list;
  }

  /** As written, before it is checked. */
  record Written(
      String id,
      List<String> addresses,
      List<String> keys,
      List<String> may,
      List<String> roles,
      Boolean mustSign,
      Boolean mustEncrypt,
      Boolean mustPassDmarc) {}
}
