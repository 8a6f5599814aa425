package mx.nexus.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.topic.ITopic;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterTest {

  private final List<String> asked = new ArrayList<>();

  @Test
  void whatHappenedIsNoFailureWhenTheOthersCannotBeTold() {
    ITopic<?> gone =
        answering(
            ITopic.class,
            () -> {
              throw new HazelcastInstanceNotActiveException();
            });
    Cluster cluster = new Cluster(answering(HazelcastInstance.class, () -> gone));

    assertThatCode(() -> cluster.publish("shops", "1")).doesNotThrowAnyException();
    assertThat(asked).containsExactly("getReliableTopic", "publish");
  }

  private interface Answer {
    Object give();
  }

  private <T> T answering(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, args) -> {
              asked.add(method.getName());
              return answer.give();
            }));
  }
}
