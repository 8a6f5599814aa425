package mx.nexus.platform.rest;

import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Hands violated constraints to {@link ProblemMapper}; without it Jersey's own mapper, being nearer
 * to the exception, would answer with an empty body.
 */
@Provider
public class ViolationMapper implements ExceptionMapper<ConstraintViolationException> {

  @Context HttpHeaders headers;

  @Override
  public Response toResponse(ConstraintViolationException violations) {
    return ProblemMapper.answer(violations, headers);
  }
}
