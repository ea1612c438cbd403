package mhss.gateway.changes;

import java.util.List;
import java.util.Optional;
import mhss.gateway.changes.files.ConfigFolders;
import mhss.gateway.changes.files.Sha256;
import mhss.gateway.changes.rows.NodeRows;
import mhss.gateway.changes.rows.VersionRows;

/** The files of the configuration, as they are and as they were. */
public class Versions {

  private final ConfigFolders folders;
  private final VersionRows rows;
  private final NodeRows nodes;

  Versions(ConfigFolders folders, VersionRows rows, NodeRows nodes) {
    this.folders = folders;
    this.rows = rows;
    this.nodes = nodes;
  }

  /** Every file on this machine. */
  public List<ConfigFile> files() {
    return List.copyOf(folders.stamps().keySet());
  }

  public List<ConfigFile> files(Kind kind) {
    return files().stream().filter(file -> file.kind() == kind).toList();
  }

  /** The file as it is on this machine; empty when it is not there. */
  public Optional<byte[]> now(ConfigFile file) {
    return folders.read(file);
  }

  /** What is in force of each file. */
  public List<Version> latest() {
    return rows.latest();
  }

  /** Newest first. */
  public List<Version> of(ConfigFile file) {
    return rows.of(file);
  }

  /**
   * The version to go back to: the one before that in force.
   *
   * @throws NoSuchChange when there is none
   */
  public int before(ConfigFile file) {
    return of(file).stream()
        .skip(1)
        .findFirst()
        .map(Version::number)
        .orElseThrow(
            () -> new NoSuchChange("%s has no version before this one".formatted(file.name())));
  }

  /** Empty for a version that there is not, and for one in which the file was gone. */
  public Optional<byte[]> content(ConfigFile file, int version) {
    return rows.content(file, version);
  }

  /** The version that has this content; the newest, if several have. */
  public Optional<Version> with(ConfigFile file, String sha256) {
    return rows.of(file).stream()
        .filter(version -> version.sha256().filter(sha256::equals).isPresent())
        .findFirst();
  }

  /** Files that a node has otherwise than they are in force, refused ones included. */
  public List<Differing> differing() {
    return nodes.differing();
  }

  /** The files that were in force together; empty for a hash that nobody noted. */
  public Optional<List<Member>> together(String hash) {
    return nodes.set(hash).map(files -> files.lines().map(this::member).toList());
  }

  private Member member(String line) {
    String[] words = line.split(" ");
    ConfigFile file = new ConfigFile(Kind.of(words[0]).orElseThrow(), words[1]);
    return new Member(file, with(file, words[2]).map(Version::number).orElse(0), words[2]);
  }

  public static String sha256(byte[] content) {
    return Sha256.of(content);
  }
}
