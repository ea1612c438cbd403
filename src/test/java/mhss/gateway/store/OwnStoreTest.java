package mhss.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import mhss.gateway.store.Server.Login;
import mhss.gateway.store.own.GatewayLock.Holder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class OwnStoreTest {

  /** An installation that was stopped; making it takes longer than the tests. */
  @TempDir static Path made;

  @TempDir Path home;

  @BeforeAll
  static void make() {
    try (Store store = GatewayProcess.open(made, Holder.GATEWAY)) {
      new Schema(store.server()).migrate();
    }
  }

  @BeforeEach
  void copy() throws IOException {
    try (Stream<Path> paths = Files.walk(made)) {
      for (Path path : paths.filter(path -> !path.equals(made)).toList()) {
        Files.copy(path, home.resolve(made.relativize(path)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  @Test
  void startsDurableAndListensToThisMachineOnly() throws Exception {
    try (Store store = open()) {
      JdbcClient jdbc = jdbc(store, store.server().owner());
      assertThat(show(jdbc, "fsync")).isEqualTo("on");
      assertThat(show(jdbc, "synchronous_commit")).isEqualTo("on");
      assertThat(show(jdbc, "full_page_writes")).isEqualTo("on");
      assertThat(show(jdbc, "data_checksums")).isEqualTo("on");
      assertThat(show(jdbc, "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(show(jdbc, "unix_socket_directories")).isEmpty();
      assertThat(permissions("data")).isEqualTo("rwx------");
      assertThat(permissions("secrets")).isEqualTo("rwx------");
      assertThat(permissions("secrets/database.password")).isEqualTo("rw-------");
      assertThat(permissions("secrets/database-owner.password")).isEqualTo("rw-------");
    }
  }

  @Test
  void refusesAWrongPasswordAndNone() {
    try (Store store = open()) {
      for (String user : List.of("mhss_gateway", "mhss_owner", "postgres")) {
        for (String password : List.of("", "wrong")) {
          assertThatThrownBy(() -> store.server().connect(new Login(user, password)))
              .isInstanceOf(SQLException.class)
              .hasMessageContaining("password");
        }
      }
    }
  }

  @Test
  void keepsDataAndTakesAChangedPasswordOverARestart() throws IOException {
    try (Store store = open()) {
      write(store);
    }
    Files.writeString(home.resolve("secrets/database.password"), "it's new");
    try (Store store = open()) {
      assertThat(rows(store)).isOne();
    }
  }

  @Test
  void stopsTheServerThatAKilledGatewayLeftBehindAndKeepsItsData() throws Exception {
    GatewayProcess gateway = GatewayProcess.start(home, Holder.GATEWAY);
    long orphan = postmaster();
    try (Store joined = GatewayProcess.open(home, Holder.COMMAND)) {
      write(joined);
    }
    gateway.kill();
    assertThat(ProcessHandle.of(orphan)).isPresent();

    try (Store store = open()) {
      assertThat(postmaster()).isNotEqualTo(orphan);
      ProcessHandle.of(orphan).ifPresent(process -> process.onExit().join());
      assertThat(rows(store)).isOne();
    }
  }

  @Test
  void keepsWhatWasConfirmedWhenGatewayAndServerAreBothKilled() throws Exception {
    GatewayProcess gateway = GatewayProcess.start(home, Holder.GATEWAY);
    try (Store joined = GatewayProcess.open(home, Holder.COMMAND)) {
      write(joined);
    }
    ProcessHandle server = ProcessHandle.of(postmaster()).orElseThrow();
    gateway.kill();
    server.destroyForcibly();
    server.onExit().join();

    try (Store store = open()) {
      assertThat(rows(store)).isOne();
    }
  }

  @Test
  void waitsForTheLastProcessOfAServerThatWasKilled() throws Exception {
    GatewayProcess gateway = GatewayProcess.start(home, Holder.GATEWAY);
    ProcessHandle server = ProcessHandle.of(postmaster()).orElseThrow();
    ProcessHandle last = server.children().findFirst().orElseThrow();
    signal("STOP", last);
    gateway.kill();
    server.destroyForcibly();
    server.onExit().join();

    CompletableFuture<Store> opened = CompletableFuture.supplyAsync(this::open);
    Path log = home.resolve("data/postgres.log");
    while (!opened.isDone() && !Files.readString(log).contains("still in use")) {
      Thread.sleep(20);
    }
    assertThat(opened).isNotDone();
    signal("CONT", last);

    try (Store store = opened.join()) {
      assertThat(jdbc(store).sql("select 1").query(Integer.class).single()).isOne();
    }
  }

  private static void signal(String name, ProcessHandle process) throws Exception {
    new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start().waitFor();
  }

  @Test
  void startsAlthoughAnotherProgramGotTheNumberOfADeadServer() throws IOException {
    Path pidFile = home.resolve("data/postgres/postmaster.pid");
    Files.write(
        pidFile,
        List.of(
            String.valueOf(ProcessHandle.current().pid()),
            home.resolve("data/postgres").toString(),
            "1795262400",
            "5432",
            "",
            "127.0.0.1",
            "  5432001    0",
            "ready   "));

    try (Store store = open()) {
      assertThat(postmaster()).isNotEqualTo(ProcessHandle.current().pid());
      assertThat(jdbc(store).sql("select 1").query(Integer.class).single()).isOne();
    }
  }

  @Test
  void refusesASecondGatewayOnTheSameFolderAndNamesTheFirst() throws Exception {
    try (GatewayProcess first = GatewayProcess.start(home, Holder.GATEWAY)) {
      assertThatThrownBy(this::open)
          .isInstanceOf(AlreadyRunning.class)
          .hasMessageContaining("Process " + first.pid())
          .hasMessageContaining("gateway.data");
    }
    open().close();
  }

  @Test
  void refusesASecondGatewayInTheSameProcess() {
    Store first = open();
    assertThatThrownBy(this::open).isInstanceOf(AlreadyRunning.class);
    assertThatThrownBy(this::open).isInstanceOf(AlreadyRunning.class);
    first.close();
  }

  @Test
  void aCommandJoinsTheRunningGatewayAndLeavesItRunning() throws Exception {
    GatewayProcess gateway = GatewayProcess.start(home, Holder.GATEWAY);
    Store command = GatewayProcess.open(home, Holder.COMMAND);
    write(command);
    command.close();

    assertThat(rows(command)).isOne();
    gateway.close();
  }

  @Test
  void aCommandStartsTheServerWhenNoGatewayRunsAndStopsItAgain() {
    try (Store command = GatewayProcess.open(home, Holder.COMMAND)) {
      write(command);
    }
    assertThat(home.resolve("data/postgres/postmaster.pid")).doesNotExist();
  }

  @Test
  void aGatewayWaitsForACommandToEnd() {
    Store command = GatewayProcess.open(home, Holder.COMMAND);
    CompletableFuture<Store> gateway = CompletableFuture.supplyAsync(this::open);
    command.close();

    gateway.join().close();
  }

  @Test
  void refusesTheDataOfAnotherMajorVersion() throws IOException {
    Files.writeString(home.resolve("data/postgres/PG_VERSION"), "16\n");

    assertThatThrownBy(this::open)
        .isInstanceOf(StoreRefused.class)
        .hasMessageContaining("PostgreSQL 16")
        .hasMessageContaining("17")
        .hasMessageContaining("pg_dump");
  }

  @Test
  void refusesDataWithoutItsPassword() throws IOException {
    Files.delete(home.resolve("secrets/database-owner.password"));

    assertThatThrownBy(this::open)
        .isInstanceOf(StoreRefused.class)
        .hasMessageContaining("database-owner.password")
        .hasMessageContaining("backup");
  }

  @Test
  void refusesTheSecretsOfAnotherInstallationAndLeavesNoServerRunning() throws IOException {
    Files.writeString(home.resolve("secrets/database-owner.password"), "of another");

    assertThatThrownBy(this::open)
        .isInstanceOf(StoreRefused.class)
        .hasMessageContaining("do not belong together");
    assertThat(home.resolve("data/postgres/postmaster.pid")).doesNotExist();
  }

  @Test
  void refusesAPasswordThatOthersCanRead() throws IOException {
    Path password = home.resolve("secrets/database.password");
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r-----"));

    assertThatThrownBy(this::open)
        .isInstanceOf(StoreRefused.class)
        .hasMessageContaining("chmod 600 " + password);
  }

  @Test
  void refusesProgramsThatOthersCouldHaveChanged() throws IOException {
    Path open = Files.createDirectory(home.resolve("bin"));
    Files.createDirectory(open.resolve("17.11"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
    StoreSettings settings = GatewayProcess.settings(open);

    assertThatThrownBy(() -> new OwnStore(home.resolve("data"), home.resolve("secrets"), settings))
        .isInstanceOf(StoreRefused.class)
        .hasMessageContaining("rm -r " + open);
  }

  @Test
  void makesTheDatabaseAnewThatWasOnlyHalfMade() throws IOException {
    Files.move(home.resolve("data/postgres"), home.resolve("data/postgres.unfinished"));

    open().close();

    assertThat(home.resolve("data/postgres.unfinished")).doesNotExist();
    assertThat(home.resolve("data/postgres/PG_VERSION")).exists();
  }

  @Test
  void saysWhyTheServerDidNotStart() throws IOException {
    Files.writeString(home.resolve("data/postgres/postgresql.conf"), "no_such_setting = 1\n");

    assertThatThrownBy(this::open)
        .isInstanceOf(StoreRefused.class)
        .hasMessageContaining("no_such_setting");
    assertThat(home.resolve("data/gateway.pid")).doesNotExist();
  }

  private Store open() {
    return GatewayProcess.open(home, Holder.GATEWAY);
  }

  private static void write(Store store) {
    jdbc(store).sql("insert into mailbox_lease values ('desk', 'n1', 1, now())").update();
  }

  private static long rows(Store store) {
    return jdbc(store).sql("select count(*) from mailbox_lease").query(Long.class).single();
  }

  private long postmaster() throws IOException {
    return Long.parseLong(Files.readAllLines(home.resolve("data/postgres/postmaster.pid")).get(0));
  }

  private String permissions(String path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(path)));
  }

  private static JdbcClient jdbc(Store store) {
    return jdbc(store, store.server().application());
  }

  private static JdbcClient jdbc(Store store, Login login) {
    return JdbcClient.create(
        new DriverManagerDataSource(store.server().url(), login.user(), login.password()));
  }

  private static String show(JdbcClient jdbc, String setting) {
    return jdbc.sql("show " + setting).query(String.class).single();
  }
}
