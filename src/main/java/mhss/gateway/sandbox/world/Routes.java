package mhss.gateway.sandbox.world;

/** Which routes a sandbox runs beside its own mailboxes. */
enum Routes {
  /** With those of its own: a sandbox is there to try them. */
  OF_THE_INSTALLATION,
  /** For a start that nobody asked for: it does nothing with what belongs to the installation. */
  AS_SHIPPED
}
