package mhss.gateway.console.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * The typeface and the crest of GOV.UK are for services on its domain; elsewhere it is Arial and
 * nothing.
 */
class ArialOnly implements ResourceTransformer {

  private static final Pattern FACES = Pattern.compile("@font-face\\{[^}]*}");
  private static final Pattern CREST = Pattern.compile("url\\(/assets/[^)]*\\)");

  @Override
  public Resource transform(
      HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
      throws IOException {
    Resource css = chain.transform(request, resource);
    String name = css.getFilename();
    if (name == null || !name.endsWith(".css")) {
      return css;
    }
    String text = css.getContentAsString(StandardCharsets.UTF_8);
    String plain = FACES.matcher(text).replaceAll("").replace("GDS Transport,", "");
    return new TransformedResource(
        css, CREST.matcher(plain).replaceAll("none").getBytes(StandardCharsets.UTF_8));
  }
}
