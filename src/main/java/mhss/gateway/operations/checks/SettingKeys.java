package mhss.gateway.operations.checks;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

/** The keys that a settings record reads, by its components. */
record SettingKeys(ConfigurationPropertyName prefix, Class<?> type) {

  /** Read one by one, outside any settings record. */
  private static final List<ConfigurationPropertyName> SINGLE =
      List.of(
          ConfigurationPropertyName.of("gateway.console.address"),
          ConfigurationPropertyName.of("gateway.console.port"),
          ConfigurationPropertyName.of("gateway.data"),
          ConfigurationPropertyName.of("gateway.secrets"),
          ConfigurationPropertyName.of("gateway.partners.file"),
          ConfigurationPropertyName.of("gateway.pgp.pin-by-two"),
          ConfigurationPropertyName.of("gateway.sandbox.clock"),
          ConfigurationPropertyName.of("gateway.called-from"));

  static SettingKeys of(Class<?> settings) {
    String prefix = settings.getAnnotation(ConfigurationProperties.class).value();
    return new SettingKeys(ConfigurationPropertyName.of(prefix), settings);
  }

  static boolean single(ConfigurationPropertyName key) {
    return SINGLE.contains(key);
  }

  boolean know(ConfigurationPropertyName key) {
    return prefix.isAncestorOf(key) && reads(type, key, prefix.getNumberOfElements());
  }

  private static boolean reads(Type type, ConfigurationPropertyName key, int depth) {
    if (depth == key.getNumberOfElements()) {
      return true;
    }
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      boolean map = generic.getRawType() instanceof Class<?> raw && Map.class.isAssignableFrom(raw);
      return reads(arguments[map ? 1 : 0], key, depth + 1);
    }
    if (!(type instanceof Class<?> record) || !record.isRecord()) {
      return false;
    }
    for (RecordComponent component : record.getRecordComponents()) {
      String name = component.getName().toLowerCase(Locale.ROOT);
      if (name.equals(key.getElement(depth, Form.UNIFORM))) {
        return reads(component.getGenericType(), key, depth + 1);
      }
    }
    return false;
  }
}
