package mhss.gateway.partners;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.FileSystemResource;

/**
 * {@code config/partners.yml}, followed while it changes. A bad edit is refused and the last good
 * one stays.
 */
class PartnersFile implements Supplier<List<Partner>> {

  private static final Logger LOG = LoggerFactory.getLogger(PartnersFile.class);

  private final Path file;
  private final GoodCopy copy;
  private FileTime readAt;
  private List<Partner> partners;
  private Optional<String> problem = Optional.empty();

  PartnersFile(Path file) {
    this(file, GoodCopy.none());
  }

  PartnersFile(Path file, GoodCopy copy) {
    this.file = file;
    this.copy = copy;
  }

  @Override
  public synchronized List<Partner> get() {
    FileTime changed = changedAt();
    if (partners == null) {
      begin();
    } else if (!changed.equals(readAt)) {
      follow();
    }
    readAt = changed;
    return partners;
  }

  /** Why what the file says now is not in force. */
  synchronized Optional<String> problem() {
    get();
    return problem;
  }

  private void begin() {
    try {
      partners = read(file);
      copy.keep(file);
    } catch (BadPartnersFile bad) {
      partners = copy.use().map(this::read).orElseThrow(() -> bad);
      problem = Optional.of(bad.getMessage());
      LOG.warn("{}; the partners of before are in force", bad.getMessage());
    }
  }

  private void follow() {
    try {
      partners = read(file);
      copy.keep(file);
      problem = Optional.empty();
      LOG.info("{} was read again: {} partners", file, partners.size());
    } catch (BadPartnersFile bad) {
      problem = Optional.of(bad.getMessage());
      LOG.error("{}; the partners read before stay in force", bad.getMessage());
    }
  }

  private FileTime changedAt() {
    try {
      return Files.exists(file) ? Files.getLastModifiedTime(file) : FileTime.fromMillis(0);
    } catch (IOException gone) {
      return FileTime.fromMillis(0);
    }
  }

  private List<Partner> read(Path from) {
    if (!Files.exists(from)) {
      return List.of();
    }
    List<Partner> read = bind(from).stream().map(this::partner).toList();
    refuseSharedAddresses(read);
    return read;
  }

  private List<Written> bind(Path from) {
    try {
      MutablePropertySources sources = new MutablePropertySources();
      new YamlPropertySourceLoader()
          .load("partners", new FileSystemResource(from))
          .forEach(sources::addLast);
      return new Binder(ConfigurationPropertySources.from(sources))
          .bind("partners", Bindable.listOf(Written.class))
          .orElse(List.of());
    } catch (Exception e) {
      throw new BadPartnersFile(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private Partner partner(Written written) {
    if (written.id == null || !written.id.matches("[a-z0-9-]{2,40}")) {
      throw new BadPartnersFile(
          file
              + ": a partner needs an id of small letters, digits and hyphens, not '"
              + written.id
              + "'");
    }
    if (written.addresses == null || written.addresses.isEmpty()) {
      throw new BadPartnersFile(file + ": partner " + written.id + " needs at least one address");
    }
    boolean mustSign = written.mustSign == null || written.mustSign;
    Set<String> keys =
        or(written.keys).stream().map(k -> key(written.id, k)).collect(Collectors.toSet());
    if (mustSign && keys.isEmpty()) {
      throw new BadPartnersFile(
          file
              + ": partner "
              + written.id
              + " must sign, so it needs keys: add the full fingerprint, or set must-sign: false");
    }
    return new Partner(
        written.id,
        written.addresses.stream()
            .map(a -> a.toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(LinkedHashSet::new)),
        keys,
        Set.copyOf(or(written.may)),
        or(written.roles).stream().map(r -> role(written.id, r)).collect(Collectors.toSet()),
        mustSign,
        written.mustEncrypt == null || written.mustEncrypt,
        written.mustPassDmarc != null && written.mustPassDmarc);
  }

  private String key(String partner, String written) {
    String key = written.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    if (!key.matches("[0-9A-F]{40}|[0-9A-F]{64}")) {
      throw new BadPartnersFile(
          file
              + ": a key of partner "
              + partner
              + " is not a full fingerprint (40 or 64 hex digits): "
              + written);
    }
    return key;
  }

  private String role(String partner, String written) {
    if (!written.matches("[a-z0-9-]{2,40}")) {
      throw new BadPartnersFile(
          "%s: a role of partner %s is not of small letters, digits and hyphens: %s"
              .formatted(file, partner, written));
    }
    return written;
  }

  private void refuseSharedAddresses(List<Partner> read) {
    Map<String, String> owner = new HashMap<>();
    for (Partner partner : read) {
      for (String address : partner.addresses()) {
        String other = owner.putIfAbsent(address, partner.id());
        if (other != null) {
          throw new BadPartnersFile(
              file
                  + ": partners "
                  + other
                  + " and "
                  + partner.id()
                  + " share an address; an address belongs to one");
        }
      }
    }
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
