package dev.kakehashi.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.oas.OpenApi31;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The document {@code /openapi.yaml}, and what agrees with it. */
final class Contract {
  private static final Set<String> METHODS = Set.of("get", "post", "delete", "put", "patch");
  private static final String ADDRESS = "https://kakehashi.dev/openapi.json";

  /** Where the schema of OpenAPI documents lies among the test libraries. */
  private static final String META_SCHEMA =
      "https://spec.openapis.org/oas/3.1/schema-base/2025-09-15";

  /** That of schemas in OpenAPI documents; what stands around them is none of its words. */
  private static final JsonMetaSchema DIALECT =
      JsonMetaSchema.builder(OpenApi31.getInstance())
          .keywords(
              Stream.of("openapi", "info", "servers", "tags", "paths", "components")
                  .map(NonValidationKeyword::new)
                  .toList())
          .build();

  /**
   * One thing a client can do.
   *
   * @param pointer to its description in the document
   */
  record Operation(String method, String path, String pointer, JsonNode described) {
    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private final JsonNode document;
  private final JsonSchemaFactory schemas;
  private final SchemaValidatorsConfig settings =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private Contract(JsonNode document) {
    this.document = document;
    String strict = closed(document.deepCopy()).toString();
    this.schemas =
        JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder ->
                builder
                    .metaSchema(DIALECT)
                    .defaultMetaSchemaIri(DIALECT.getIri())
                    .schemaLoaders(loaders -> loaders.schemas(Map.of(ADDRESS, strict))));
  }

  static Contract read() {
    try (InputStream in =
        Objects.requireNonNull(Contract.class.getResourceAsStream("/web/openapi.yaml"))) {
      return new Contract(new ObjectMapper(new YAMLFactory()).readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A member nobody described is a mistake here, though clients are to pass over it. */
  private static JsonNode closed(JsonNode node) {
    if (node instanceof ObjectNode object
        && object.path("type").asText().equals("object")
        && object.has("properties")) {
      object.put("unevaluatedProperties", false);
    }
    node.forEach(Contract::closed);
    return node;
  }

  JsonNode document() {
    return document;
  }

  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(entry -> METHODS.contains(entry.getKey()))
                    .forEach(
                        entry ->
                            operations.add(
                                new Operation(
                                    entry.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    pointer("/paths", path.getKey(), entry.getKey()),
                                    entry.getValue()))));
    return operations;
  }

  /** The parameters of an operation, with those of its path. */
  Stream<JsonNode> parameters(Operation operation) {
    JsonNode shared = document.at(pointer("/paths", operation.path(), "parameters"));
    return Stream.of(shared, operation.described().path("parameters"))
        .flatMap(list -> Stream.iterate(0, i -> i + 1).limit(list.size()).map(list::get))
        .map(this::resolved);
  }

  /** What a reference leads to. */
  JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(target(node)) : node;
  }

  /** The pointer of what stands there, or of what the reference there leads to. */
  String resolved(String pointer) {
    JsonNode node = document.at(pointer);
    return node.has("$ref") ? target(node) : pointer;
  }

  private static String target(JsonNode reference) {
    return reference.get("$ref").asText().substring(1);
  }

  static String pointer(String parent, String... names) {
    StringBuilder pointer = new StringBuilder(parent);
    for (String name : names) {
      pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  /** What is wrong with the document itself. */
  List<String> mistakes() {
    JsonSchemaFactory openApi =
        JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder ->
                builder.schemaMappers(
                    mappers ->
                        mappers.mapPrefix("https://spec.openapis.org/oas", "classpath:openapi")));
    return openApi.getSchema(SchemaLocation.of(META_SCHEMA)).validate(document).stream()
        .map(Object::toString)
        .toList();
  }

  /** What is wrong with a value by the schema at the pointer. */
  List<String> mistakes(String pointer, JsonNode value) {
    return schemas
        .getSchema(SchemaLocation.of(ADDRESS + "#" + pointer), settings)
        .validate(value.toString(), InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  /**
   * Tells of each member that the schema at the pointer names, and whether the value has it. A list
   * without elements tells nothing of them.
   */
  void members(String pointer, JsonNode value, BiConsumer<String, Boolean> each) {
    new Members(each).visit(document.at(pointer), "", value);
  }

  /** A walk through a schema beside a value; names of schemas stand for what they hold. */
  private final class Members {
    private final BiConsumer<String, Boolean> each;

    Members(BiConsumer<String, Boolean> each) {
      this.each = each;
    }

    void visit(JsonNode schema, String name, JsonNode value) {
      if (schema.has("$ref")) {
        String target = target(schema);
        visit(document.at(target), target.substring(target.lastIndexOf('/') + 1), value);
      }
      schema.path("allOf").forEach(part -> visit(part, name, value));
      schema
          .path("properties")
          .properties()
          .forEach(
              member -> {
                String inside = name + "." + member.getKey();
                JsonNode found = value.path(member.getKey());
                each.accept(inside, !found.isMissingNode());
                visit(member.getValue(), inside, found);
              });
      if (schema.has("items")) {
        value.forEach(element -> visit(schema.get("items"), name, element));
      }
    }
  }
}
