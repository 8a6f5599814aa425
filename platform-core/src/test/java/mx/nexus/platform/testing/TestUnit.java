package mx.nexus.platform.testing;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;

/** The production persistence unit, described in code instead of persistence.xml. */
public final class TestUnit implements PersistenceUnitInfo {

  private final List<String> classes;
  private final DataSource dataSource;

  private final SharedCacheMode cache;

  private TestUnit(List<String> classes, DataSource dataSource, SharedCacheMode cache) {
    this.classes = classes;
    this.dataSource = dataSource;
    this.cache = cache;
  }

  /** As in production. */
  public static EntityManagerFactory create(List<String> classes, Map<String, Object> settings) {
    return create(classes, settings, SharedCacheMode.NONE);
  }

  /** With EclipseLink's own default, to show what it would do to us. */
  public static EntityManagerFactory withSharedCache(
      List<String> classes, Map<String, Object> settings) {
    return create(classes, settings, SharedCacheMode.UNSPECIFIED);
  }

  private static EntityManagerFactory create(
      List<String> classes, Map<String, Object> settings, SharedCacheMode cache) {
    DataSource dataSource = (DataSource) settings.get("jakarta.persistence.nonJtaDataSource");
    return new PersistenceProvider()
        .createContainerEntityManagerFactory(new TestUnit(classes, dataSource, cache), settings);
  }

  @Override
  public String getPersistenceUnitName() {
    return "nexus";
  }

  @Override
  public String getPersistenceProviderClassName() {
    return PersistenceProvider.class.getName();
  }

  @Override
  public PersistenceUnitTransactionType getTransactionType() {
    return PersistenceUnitTransactionType.RESOURCE_LOCAL;
  }

  @Override
  public DataSource getJtaDataSource() {
    return null;
  }

  @Override
  public DataSource getNonJtaDataSource() {
    return dataSource;
  }

  @Override
  public List<String> getMappingFileNames() {
    return List.of();
  }

  @Override
  public List<URL> getJarFileUrls() {
    return List.of();
  }

  @Override
  public URL getPersistenceUnitRootUrl() {
    return TestUnit.class.getProtectionDomain().getCodeSource().getLocation();
  }

  @Override
  public List<String> getManagedClassNames() {
    return classes;
  }

  @Override
  public boolean excludeUnlistedClasses() {
    return true;
  }

  @Override
  public SharedCacheMode getSharedCacheMode() {
    return cache;
  }

  @Override
  public ValidationMode getValidationMode() {
    return ValidationMode.NONE;
  }

  @Override
  public Properties getProperties() {
    return new Properties();
  }

  @Override
  public String getPersistenceXMLSchemaVersion() {
    return "3.1";
  }

  @Override
  public ClassLoader getClassLoader() {
    return TestUnit.class.getClassLoader();
  }

  @Override
  public void addTransformer(ClassTransformer transformer) {}

  @Override
  public ClassLoader getNewTempClassLoader() {
    return TestUnit.class.getClassLoader();
  }
}
