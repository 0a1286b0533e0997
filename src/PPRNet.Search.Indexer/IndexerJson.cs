using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PPRNet.Search.Indexing;

namespace PPRNet.Search.Indexer;

/// <summary>Every shape that <c>--json</c> prints; values of choices by name.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(CheckReport))]
[JsonSerializable(typeof(Importing.ImportReport))]
[JsonSerializable(typeof(Importing.StoredPage))]
[JsonSerializable(typeof(IndexReport))]
[JsonSerializable(typeof(IndexStatus))]
[JsonSerializable(typeof(RollbackReport))]
[JsonSerializable(typeof(VerifyReport))]
[JsonSerializable(typeof(SearchReport))]
[JsonSerializable(typeof(ExplainReport))]
[JsonSerializable(typeof(EvaluationReport))]
[JsonSerializable(typeof(PassagesReport))]
[JsonSerializable(typeof(Figures.FigureComparison))]
internal sealed partial class IndexerJson : JsonSerializerContext
{
    /// <summary>Indented, with accents and quotes as they are: it is read by people too, and never inside HTML.</summary>
    public static IndexerJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
