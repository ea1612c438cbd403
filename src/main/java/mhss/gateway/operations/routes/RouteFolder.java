package mhss.gateway.operations.routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The folder of route files. A file that is empty is one that an editor is about to write. */
class RouteFolder {

  private final Path folder;
  private Map<Path, Stamp> seen = Map.of();
  private Map<Path, Stamp> taken = Map.of();

  RouteFolder(Path folder) {
    this.folder = folder;
  }

  /** True once something changed and then stood still from one look to the next. */
  synchronized boolean changed() {
    Map<Path, Stamp> now = stamps();
    boolean still = now.equals(seen);
    seen = now;
    return still && !now.equals(taken);
  }

  /** Content by path below the folder. */
  synchronized SortedMap<String, String> read() {
    SortedMap<String, String> files = new TreeMap<>();
    taken = stamps();
    for (Path file : taken.keySet()) {
      files.put(
          folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/"),
          content(file));
    }
    return files;
  }

  /** Whether the file was there at the last read. */
  synchronized boolean holds(String path) {
    return taken.containsKey(folder.resolve(path));
  }

  private Map<Path, Stamp> stamps() {
    if (!Files.isDirectory(folder)) {
      return Map.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      Map<Path, Stamp> stamps = new HashMap<>();
      for (Path file : files.filter(RouteFolder::routeFile).toList()) {
        stamps.put(file, new Stamp(Files.getLastModifiedTime(file), Files.size(file)));
      }
      return stamps;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder + ": check its permissions", e);
    }
  }

  private static boolean routeFile(Path file) {
    String name = file.getFileName().toString();
    return name.matches("[^.].*\\.ya?ml") && Files.isRegularFile(file);
  }

  private static String content(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": check its permissions", e);
    }
  }

  private record Stamp(FileTime modified, long size) {}
}
