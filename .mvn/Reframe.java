import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Rewrites the classes of a jar that are older than Java 6 in today's form, without a change of
/// what they do: `java Reframe.java picocli.jar`.
///
/// The ahead-of-time cache takes no class without stack maps (JVMS 4.10.1); picocli is compiled for
/// Java 5, and to read and verify it anew took a tenth of each start.
void main(String[] arguments) throws IOException {
  Path jar = Path.of(arguments[0]);
  Path reframed = Path.of(jar + ".reframed");
  try (var from = new JarFile(jar.toFile());
      var to = new ZipOutputStream(Files.newOutputStream(reframed))) {
    var format =
        ClassFile.of(
            StackMapsOption.GENERATE_STACK_MAPS, ClassHierarchyResolverOption.of(classesOf(from)));
    for (ZipEntry entry : Collections.list(from.entries())) {
      byte[] content = from.getInputStream(entry).readAllBytes();
      to.putNextEntry(new ZipEntry(entry.getName()));
      to.write(entry.getName().endsWith(".class") ? reframed(format, content) : content);
    }
  }
  Files.move(reframed, jar, StandardCopyOption.REPLACE_EXISTING);
}

byte[] reframed(ClassFile format, byte[] content) {
  ClassModel old = format.parse(content);
  if (old.majorVersion() >= ClassFile.JAVA_6_VERSION) {
    return content;
  }
  ClassTransform today =
      ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)
          .andThen(ClassTransform.dropping(ClassFileVersion.class::isInstance))
          .andThen(ClassTransform.endHandler(made -> made.withVersion(ClassFile.JAVA_17_VERSION, 0)));
  return format.transformClass(old, today);
}

/// Which class is whose child: those of the jar itself, and of the JDK.
ClassHierarchyResolver classesOf(JarFile jar) {
  return ClassHierarchyResolver.ofResourceParsing(name -> open(jar, name))
      .orElse(ClassHierarchyResolver.defaultResolver());
}

InputStream open(JarFile jar, ClassDesc name) {
  String descriptor = name.descriptorString();
  ZipEntry entry = jar.getEntry(descriptor.substring(1, descriptor.length() - 1) + ".class");
  try {
    return entry == null ? null : jar.getInputStream(entry);
  } catch (IOException failure) {
    throw new UncheckedIOException(failure);
  }
}
