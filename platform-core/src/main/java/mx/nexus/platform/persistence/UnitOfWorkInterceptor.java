package mx.nexus.platform.persistence;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;

/** Opens the unit of work around a use case. */
@Interceptor
@UnitOfWork
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class UnitOfWorkInterceptor implements Serializable {

  @Inject private transient Units units;

  @AroundInvoke
  Object around(InvocationContext invocation) throws Exception {
    return units.run(isReadOnly(invocation), invocation::proceed);
  }

  private static boolean isReadOnly(InvocationContext invocation) {
    UnitOfWork onMethod = invocation.getMethod().getAnnotation(UnitOfWork.class);
    if (onMethod != null) {
      return onMethod.readOnly();
    }
    UnitOfWork onClass = invocation.getMethod().getDeclaringClass().getAnnotation(UnitOfWork.class);
    return onClass != null && onClass.readOnly();
  }
}
