package mhss.gateway.console.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import mhss.gateway.audit.Exports;

/** A bundle on its way to a browser, or a program, while it is made. */
final class Download {

  private Download() {}

  static void send(Exports exports, Exports.Prepared wanted, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/zip");
    response.setHeader("Content-Disposition", "attachment; filename=\"" + wanted.fileName() + "\"");
    response.setHeader("Cache-Control", "no-store");
    exports.write(wanted, response.getOutputStream());
  }
}
