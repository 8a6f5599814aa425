package mx.nexus.provisioning.rest;

import java.util.UUID;

/** The job that was ordered; {@code GET /admin/api/jobs/{jobId}} tells how far it is. */
public record OrderedJob(UUID jobId) {}
