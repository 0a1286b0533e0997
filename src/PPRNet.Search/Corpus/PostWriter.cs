using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PPRNet.Search.Posts;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace PPRNet.Search.Corpus;

/// <summary>Writes a post as a Markdown file of the corpus. What is read back is the post that was written.</summary>
public static partial class PostWriter
{
    /// <summary>The whole file; the same post gives the same text.</summary>
    public static string Write(Post post) =>
        $"---\n{FrontMatterOf(post)}---\n\n## Summary\n\n{Paragraphs(post.Summary)}## Practice Implications\n\n{Paragraphs(post.Implications)}".TrimEnd('\n') + "\n";

    private static string FrontMatterOf(Post post)
    {
        using var yaml = new YamlLines();
        yaml.Text("title", post.Title);
        yaml.Plain("posted", post.Posted.ToString());
        yaml.Texts("topics", post.Topics.Select(topic => topic.Label));
        yaml.Text("type", post.Provenance.KindInferredFrom is null ? post.Kind?.CorpusTypes[0] : null);    // what was inferred is inferred again
        yaml.Maps("citations", post.Citations, Fields);
        yaml.Text("source", post.Provenance.Source);
        yaml.Text("source_note", post.Provenance.SourceNote);
        yaml.Text("basis", post.Provenance.Basis);
        yaml.Texts("facts_from", post.Provenance.FactsFrom);
        if (post.Provenance.ImplicationsInferred) yaml.Plain("implications_inferred", "true");
        return yaml.End();

        void Fields(Citation citation)
        {
            yaml.Text("text", citation.Text);
            if (citation.Year is { } year) yaml.Plain("year", year.ToString(CultureInfo.InvariantCulture));
            yaml.Texts("authors", citation.Authors);
            yaml.Text("title", citation.Title);
            yaml.Text("source", citation.Source);
            yaml.Text("volume", citation.Volume);
            yaml.Text("issue", citation.Issue);
            yaml.Text("pages", citation.Pages);
            yaml.Text("doi", citation.Doi);
            yaml.Text("note", citation.Note);
        }
    }

    private static string Paragraphs(string text)
    {
        var written = new StringBuilder();
        foreach (var paragraph in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            written.Append(Escaped(paragraph)).Append("\n\n");
        return written.ToString();
    }

    /// <summary>Text as Markdown that means just this text.</summary>
    private static string Escaped(string paragraph) =>
        BlockStart().Replace(Special().Replace(paragraph, @"\$0"), match => $"{match.Groups["number"].Value}\\{match.Groups["sign"].Value}");

    /// <summary>Characters that mean something in the middle of a line.</summary>
    [GeneratedRegex(@"[\\`*_\[\]<>&]")]
    private static partial Regex Special();

    /// <summary>What would begin a heading, a list, a rule or a code block at the beginning of a line.</summary>
    [GeneratedRegex(@"^(?<number>\d{0,9})(?<sign>(?<=^)[#+\-~=]|(?<=\d)[.)])")]
    private static partial Regex BlockStart();

    /// <summary>YAML as our files are written: texts in double quotes, lists on one line, what is empty left out.</summary>
    private sealed class YamlLines : IDisposable
    {
        private readonly StringWriter _text = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
        private readonly Emitter _emitter;

        public YamlLines()
        {
            _emitter = new Emitter(_text, new EmitterSettings(2, int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024));
            Emit(new StreamStart(), new DocumentStart(null, null, isImplicit: true), new MappingStart());
        }

        public void Text(string key, string? value)
        {
            if (value is not null) Emit(Scalar(key, ScalarStyle.Plain), Scalar(value, ScalarStyle.DoubleQuoted));
        }

        public void Plain(string key, string value) => Emit(Scalar(key, ScalarStyle.Plain), Scalar(value, ScalarStyle.Plain));

        public void Texts(string key, IEnumerable<string> values)
        {
            if (!values.Any()) return;
            Emit(Scalar(key, ScalarStyle.Plain), new SequenceStart(null, null, isImplicit: true, SequenceStyle.Flow));
            foreach (var value in values) Emit(Scalar(value, ScalarStyle.DoubleQuoted));
            Emit(new SequenceEnd());
        }

        public void Maps<T>(string key, IReadOnlyList<T> items, Action<T> write)
        {
            if (items.Count == 0) return;
            Emit(Scalar(key, ScalarStyle.Plain), new SequenceStart(null, null, isImplicit: true, SequenceStyle.Block));
            foreach (var item in items)
            {
                Emit(new MappingStart());
                write(item);
                Emit(new MappingEnd());
            }
            Emit(new SequenceEnd());
        }

        public string End()
        {
            Emit(new MappingEnd(), new DocumentEnd(isImplicit: true), new StreamEnd());
            return _text.ToString().TrimEnd('\n') + "\n";
        }

        public void Dispose() => _text.Dispose();

        private void Emit(params ReadOnlySpan<ParsingEvent> events)
        {
            foreach (var one in events) _emitter.Emit(one);
        }

        private static Scalar Scalar(string value, ScalarStyle style) =>
            new(AnchorName.Empty, TagName.Empty, value, style, isPlainImplicit: true, isQuotedImplicit: true);
    }
}
