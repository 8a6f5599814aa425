package mx.nexus.provisioning.signup;

/** What a new shop needs, in this order. Each step may run again after a crash. */
enum ProvisioningStep {
  /** A database: a ready one, or a copy of the template. */
  DATABASE,
  /** A role of its own that may enter only there. */
  ROLE,
  /** What the capabilities put in: branch, till, owner. */
  SEED,
  /** From here on it is a shop; nothing is undone any more. */
  OPEN,
  /** The mail that says so. */
  MAIL,
  END;

  ProvisioningStep next() {
    return switch (this) {
      case DATABASE -> ROLE;
      case ROLE -> SEED;
      case SEED -> OPEN;
      case OPEN -> MAIL;
      case MAIL, END -> END;
    };
  }

  /** Whether the shop is in use, so that a failure must not take it away. */
  boolean isAfterOpening() {
    return this == MAIL || this == END;
  }
}
