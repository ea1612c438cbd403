package mhss.gateway.operations.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import mhss.gateway.operations.PlainWords;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.context.ApplicationContext;

/** Keys under {@code gateway} that nobody reads, and settings that are not valid. */
public class ConfigurationCheck implements Check {

  private static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("gateway");

  private final Check further;

  /**
   * @param further what each setting by itself does not show
   */
  public ConfigurationCheck(Check further) {
    this.further = further;
  }

  @Override
  public String area() {
    return "configuration";
  }

  @Override
  public void look(ApplicationContext beans, Findings found) throws Exception {
    List<SettingKeys> known = new ArrayList<>();
    for (String name : beans.getBeanNamesForAnnotation(ConfigurationProperties.class)) {
      Class<?> type = beans.getType(name);
      if (type != null && type.getName().startsWith("mhss.gateway.")) {
        known.add(SettingKeys.of(type));
        requireValid(beans, name, found);
      }
    }
    for (ConfigurationPropertyName key : present(beans)) {
      if (known.stream().noneMatch(keys -> keys.know(key)) && !SettingKeys.single(key)) {
        found.fail(key + " is no setting of the gateway", "correct it, or delete it, in config/");
      }
    }
    further.look(beans, found);
    if (found.isEmpty()) {
      found.ok("every key is known, every setting is valid");
    }
  }

  private static void requireValid(ApplicationContext beans, String name, Findings found) {
    try {
      beans.getBean(name);
    } catch (RuntimeException e) {
      found.fail(PlainWords.of(e), "correct it in config/application.yml");
    }
  }

  private static SortedSet<ConfigurationPropertyName> present(ApplicationContext beans) {
    SortedSet<ConfigurationPropertyName> names = new TreeSet<>();
    for (var source : ConfigurationPropertySources.get(beans.getEnvironment())) {
      if (source instanceof IterableConfigurationPropertySource listed) {
        listed.stream().filter(ROOT::isAncestorOf).forEach(names::add);
      }
    }
    return names;
  }
}
