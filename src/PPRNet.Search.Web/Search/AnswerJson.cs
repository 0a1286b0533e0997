using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PPRNet.Search.Web.Posts;

namespace PPRNet.Search.Web.Search;

/// <summary>Writes answers without reflection. Null stays visible: a reader should see that a field is empty, not guess that it is missing.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(FacetsAnswer))]
[JsonSerializable(typeof(CrossTableAnswer))]
[JsonSerializable(typeof(SuggestAnswer))]
[JsonSerializable(typeof(ExplainAnswer))]
[JsonSerializable(typeof(PostAnswer))]
[JsonSerializable(typeof(RelatedAnswer))]
[JsonSerializable(typeof(IReadOnlyList<TopicAnswer>))]
[JsonSerializable(typeof(Health.StatusAnswer))]
[JsonSerializable(typeof(Assistants.FoundAnswer))]
[JsonSerializable(typeof(Assistants.TopicsAnswer))]
[JsonSerializable(typeof(Writing.ChangeAnswer))]
[JsonSerializable(typeof(Writing.ReindexAnswer))]
internal sealed partial class AnswerJson : JsonSerializerContext
{
    /// <summary>
    /// Letters as they are ("Flückiger", not "Fl\u00fcckiger"). Safe because these answers are never part of a page: their type is
    /// application/json, and nosniff keeps browsers to it.
    /// </summary>
    public static AnswerJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        NumberHandling = JsonNumberHandling.Strict,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
