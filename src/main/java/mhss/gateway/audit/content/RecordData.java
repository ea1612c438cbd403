package mhss.gateway.audit.content;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The components of a record by their names: times and dates as text, what is not there as null.
 */
final class RecordData {

  private RecordData() {}

  static Map<String, Object> of(Record record) {
    Map<String, Object> data = new LinkedHashMap<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      data.put(component.getName(), plain(value(record, component)));
    }
    return data;
  }

  private static Object value(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(record.getClass() + " cannot be read", e);
    }
  }

  private static Object plain(Object value) {
    if (value instanceof Optional<?> optional) {
      return plain(optional.orElse(null));
    }
    if (value instanceof Record record) {
      return of(record);
    }
    if (value instanceof Collection<?> all) {
      return all.stream().map(RecordData::plain).toList();
    }
    boolean asItIs =
        value == null
            || value instanceof Number
            || value instanceof Boolean
            || value instanceof Map<?, ?>;
    return asItIs ? value : value.toString();
  }
}
