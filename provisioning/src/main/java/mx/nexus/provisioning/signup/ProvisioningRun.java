package mx.nexus.provisioning.signup;

import java.util.UUID;
import mx.nexus.platform.security.EncryptedSecret;

/**
 * A sign-up under way. Reserved, then step by step to its end; when a step fails for good it is
 * undone. Runs whose node died are taken up by another.
 *
 * @param undoing whether it is being taken back
 * @param birth JSON of what the seeders get
 */
record ProvisioningRun(
    UUID tenant,
    String slug,
    boolean undoing,
    ProvisioningStep nextStep,
    String birth,
    int attempts,
    UUID server,
    String host,
    int port,
    String templateVersion,
    String database,
    EncryptedSecret password) {}
