using System.Globalization;
using System.Text;

namespace PPRNet.Search.Benchmarks.Stages;

/// <summary>A bar for each size of corpus: what each stage adds to the median answer, as a share of it.</summary>
internal static class StagePlot
{
    private const int Left = 110, Width = 520, BarHeight = 26, RowHeight = 46, Top = 56;
    private static readonly string[] Colours = ["#2f6f73", "#5b9aa0", "#9cc5c1", "#d9b26f", "#b5654a"];

    public static string Draw(IReadOnlyList<SizeResult> sizes)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Left + Width + 90} {Top + RowHeight * sizes.Count + 20}\" font-family=\"sans-serif\" font-size=\"12\">\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        DrawLegend(svg, sizes[0]);
        for (var row = 0; row < sizes.Count; row++) DrawBar(svg, sizes[row], Top + row * RowHeight);
        return svg.Append("</svg>\n").ToString();
    }

    private static void DrawLegend(StringBuilder svg, SizeResult size)
    {
        svg.Append("<text x=\"10\" y=\"18\" font-size=\"14\">Median whole answer, by stage</text>\n");
        for (var stage = 1; stage < size.Stages.Count; stage++)
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{10 + (stage - 1) * 142}\" y=\"28\" width=\"11\" height=\"11\" fill=\"{Colours[stage - 1]}\"/><text x=\"{25 + (stage - 1) * 142}\" y=\"38\">{size.Stages[stage].Name}</text>\n");
    }

    private static void DrawBar(StringBuilder svg, SizeResult size, int y)
    {
        var whole = size.Stages[^1].P50;
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 8}\" y=\"{y + 18}\" text-anchor=\"end\">{size.Posts:N0} posts</text>\n");
        var (x, reached) = ((double)Left, 0.0);
        for (var stage = 1; stage < size.Stages.Count; stage++)
        {
            var next = Math.Clamp(size.Stages[stage].P50, reached, whole);     // medians of stages need not grow strictly
            var width = (next - reached) / whole * Width;
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.0}\" y=\"{y}\" width=\"{width:0.0}\" height=\"{BarHeight}\" fill=\"{Colours[stage - 1]}\"><title>{size.Stages[stage].Name}: {next - reached:0} µs</title></rect>\n");
            (x, reached) = (x + width, next);
        }
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left + Width + 8}\" y=\"{y + 18}\">{whole:0} µs</text>\n");
    }
}
