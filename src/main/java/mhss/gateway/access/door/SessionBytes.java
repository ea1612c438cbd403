package mhss.gateway.access.door;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;

/**
 * What a session holds, out of the database. Only types that belong there are made; what another
 * version wrote, or nobody of ours, is as good as nothing: the person signs in again.
 */
class SessionBytes implements Converter<byte[], Object> {

  private static final Logger LOG = LoggerFactory.getLogger(SessionBytes.class);

  private static final ObjectInputFilter OURS =
      ObjectInputFilter.Config.createFilter(
          "maxdepth=50;maxrefs=50000;maxbytes=5000000;java.lang.*;java.util.*;java.util.concurrent.*;"
              + "java.time.*;java.net.URI;java.net.URL;org.springframework.security.**;"
              + "org.springframework.util.*;org.springframework.web.servlet.*;mhss.gateway.**;!*");

  static ConversionService conversions() {
    GenericConversionService conversions = new GenericConversionService();
    conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
    conversions.addConverter(byte[].class, Object.class, new SessionBytes());
    return conversions;
  }

  @Override
  public Object convert(byte[] bytes) {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      in.setObjectInputFilter(OURS);
      return in.readObject();
    } catch (IOException | ClassNotFoundException | RuntimeException unfit) {
      LOG.warn(
          "A session was written by another version, or by nobody of ours ({}): it counts as empty",
          unfit.getClass().getSimpleName());
      return null;
    }
  }
}
