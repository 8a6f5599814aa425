package mx.nexus.staff.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import mx.nexus.platform.rest.Example;

/** What the authenticator app shows. */
public record CodeRequest(@NotBlank @Size(max = 10) @Example("123456") String code) {

  @Override
  public String toString() {
    return "CodeRequest[…]";
  }
}
