package mhss.gateway.console.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import mhss.gateway.access.Needs;
import mhss.gateway.access.Right;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What a program can ask for, for the person who writes it; the REST paths themselves want a token.
 */
@Controller
@ConditionalOnWebApplication
@Needs(Right.SEE)
class RestPages {

  private final RestDescription rest;

  RestPages(RestDescription rest) {
    this.rest = rest;
  }

  @GetMapping("/rest")
  String calls(HttpServletRequest request, Model model) throws IOException {
    model.addAttribute("here", ServletUriComponentsBuilder.fromContextPath(request).toUriString());
    model.addAttribute("groups", rest.calls(request));
    return "rest/calls";
  }

  @GetMapping("/rest/openapi.json")
  ResponseEntity<byte[]> document(HttpServletRequest request) throws IOException {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"openapi.json\"")
        .body(rest.document(request));
  }
}
