#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "onrecord/show_network.h"

namespace onrecord {
namespace {

/// Two actors who contradict each other on one issue, with names that need care.
CodedStatements harbour() {
  CodedStatements coded;
  coded.actors = {{.name = "Quill & <Sons>, \"Brenn\"",
                   .kind = "organisation",
                   .colour = NodeColour{0, 128, 255},
                   .attributes = {{"party", "a\tb"}, {"Type", "firm"}}},
                  {.name = "Mara\x01 Velling", .kind = "person"}};
  coded.issues = {{.name = "closing", .attributes = {{"since", "2031"}}}};
  coded.statements = {{0, 0, true}, {1, 0, false}};
  return coded;
}

Network network_of(NetworkMode mode) {
  Result<Network> network =
      make_network(harbour(), {.mode = mode, .normalisation = Normalisation::no});
  EXPECT_TRUE(network.ok());
  return *std::move(network);
}

template <class Writer>
std::string written(Writer write, NetworkMode mode = NetworkMode::one_mode) {
  std::string out;
  write(network_of(mode), out);
  return out;
}

bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

TEST(WriteGexf, HasNodesWithAttributesAndWeightedEdges) {
  EXPECT_EQ(written(write_gexf),
            R"(<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" )"
            R"(xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" )"
            R"(xsi:schemaLocation="http://gexf.net/1.3 )"
            R"(http://gexf.net/1.3/gexf.xsd" version="1.3">
<meta><creator>onrecord</creator><description>onemode network; duplicates document; )"
            R"(aggregation subtract; normalisation no; 2 statements)"
            R"(</description></meta>
<graph mode="static" defaultedgetype="undirected">
<attributes class="node">
<attribute id="0" title="type" type="string"/>
<attribute id="1" title="kind" type="string"/>
<attribute id="2" title="color" type="string"/>
<attribute id="3" title="frequency" type="integer"/>
<attribute id="4" title="party" type="string"/>
<attribute id="5" title="Type_" type="string"/>
</attributes>
<nodes>
<node id="a1" label="Mara)"
            "\xef\xbf\xbd"
            R"( Velling"><attvalues><attvalue for="0" value="actor"/>)"
            R"(<attvalue for="1" value="person"/>)"
            R"(<attvalue for="2" value="#E69F00"/>)"
            R"(<attvalue for="3" value="1"/></attvalues>)"
            R"(<viz:color r="230" g="159" b="0"/></node>
<node id="a0" label="Quill &amp; &lt;Sons&gt;, &quot;Brenn&quot;"><attvalues>)"
            R"(<attvalue for="0" value="actor"/>)"
            R"(<attvalue for="1" value="organisation"/>)"
            R"(<attvalue for="2" value="#0080FF"/>)"
            R"(<attvalue for="3" value="1"/><attvalue for="4" value="a&#9;b"/>)"
            R"(<attvalue for="5" value="firm"/></attvalues>)"
            R"(<viz:color r="0" g="128" b="255"/></node>
</nodes>
<edges>
<edge id="0" source="a1" target="a0" weight="-1"><viz:color r="255" g="0" b="0"/></edge>
</edges>
</graph>
</gexf>
)");
}

TEST(WriteGraphml, HasNodesWithAttributesAndWeightedEdges) {
  const std::string out = written(write_graphml, NetworkMode::two_mode);
  EXPECT_TRUE(has(out, R"(<key id="n3" for="node" attr.name="frequency" attr.type="int"/>)"));
  EXPECT_TRUE(has(out, R"(<key id="n5" for="node" attr.name="Type_" attr.type="string"/>)"));
  EXPECT_TRUE(has(out, R"(<key id="n6" for="node" attr.name="since" attr.type="string"/>)"));
  EXPECT_TRUE(has(out, "<data key=\"description\">twomode network; duplicates document;"));
  EXPECT_TRUE(has(out,
                  "<node id=\"a0\"><data key=\"name\">Quill &amp; &lt;Sons&gt;, "
                  "&quot;Brenn&quot;</data>"));
  EXPECT_TRUE(has(out, R"(<data key="n1">organisation</data><data key="n2">#0080FF</data>)"));
  EXPECT_TRUE(has(out, R"(<y:Fill color="#56B4E9")"));  // the issue
  EXPECT_TRUE(has(out, R"(<edge source="a1" target="i0"><data key="weight">-1</data>)"
                       R"(<data key="color">#FF0000</data>)"));
  EXPECT_TRUE(has(out, R"(<edge source="a0" target="i0"><data key="weight">1</data>)"
                       R"(<data key="color">#00FF00</data>)"));
}

TEST(WriteNetworkCsv, HasARowForEachEdge) {
  EXPECT_EQ(written(write_network_edges),
            "source,target,type,weight,source_name,target_name\r\n"
            "a1,a0,Undirected,-1,Mara\x01 Velling,\"Quill & <Sons>, \"\"Brenn\"\"\"\r\n");
}

TEST(WriteNetworkCsv, HasARowForEachNode) {
  EXPECT_EQ(written(write_network_nodes),
            "id,label,type,kind,color,frequency,party,Type_\r\n"
            "a1,Mara\x01 Velling,actor,person,#E69F00,1,,\r\n"
            "a0,\"Quill & <Sons>, \"\"Brenn\"\"\",actor,organisation,#0080FF,1,a\tb,firm\r\n");
}

TEST(WriteNetworkNodes, CountsAreNumbers) {
  CodedStatements coded = harbour();
  coded.actors[1].counts = {{"against", 7}, {"party", 2}};
  const Result<Network> network = make_network(coded, {});
  ASSERT_TRUE(network.ok());
  std::string nodes, gexf;
  write_network_nodes(*network, nodes);
  write_gexf(*network, gexf);
  EXPECT_TRUE(has(nodes, "frequency,against,party,party_,Type_\r\n")) << nodes;
  EXPECT_TRUE(has(nodes, "actor,person,#E69F00,1,7,2,,\r\n")) << nodes;
  EXPECT_TRUE(has(gexf, R"(title="against" type="integer")")) << gexf;
  EXPECT_TRUE(has(gexf, R"(title="party_" type="string")")) << gexf;
}

TEST(ListNetworkEdges, HasIdsNamesAndWeights) {
  const Listing edges = list_network_edges(network_of(NetworkMode::one_mode));
  ASSERT_EQ(edges.rows.size(), 1U);
  EXPECT_EQ(edges.rows.front(),
            std::vector<Cell>({"a1", "a0", -1.0, "Mara\x01 Velling", "Quill & <Sons>, \"Brenn\""}));
}

TEST(WriteNetworkMatrix, HasActorsInRowsAndIssuesInColumns) {
  EXPECT_EQ(written(write_network_matrix, NetworkMode::two_mode),
            ",closing\r\n"
            "Mara\x01 Velling,-1\r\n"
            "\"Quill & <Sons>, \"\"Brenn\"\"\",1\r\n");
}

TEST(WriteNetworkMatrix, OfActorsIsSymmetric) {
  EXPECT_EQ(written(write_network_matrix),
            ",Mara\x01 Velling,\"Quill & <Sons>, \"\"Brenn\"\"\"\r\n"
            "Mara\x01 Velling,0,-1\r\n"
            "\"Quill & <Sons>, \"\"Brenn\"\"\",-1,0\r\n");
}

TEST(WriteGraphml, WeightsAreReadBackExactly) {
  CodedStatements coded = harbour();
  coded.statements = {{0, 0, true}, {1, 0, true}, {1, 0, true, {}, 1}};
  const Result<Network> network = make_network(coded, {});
  ASSERT_TRUE(network.ok());
  ASSERT_EQ(network->edges.size(), 1U);
  std::string out;
  write_graphml(*network, out);
  const std::string_view before = "<data key=\"weight\">";
  const std::size_t at = out.find(before);
  ASSERT_NE(at, std::string::npos);
  EXPECT_EQ(std::stod(out.substr(at + before.size())), 2 / 1.5);
}

}  // namespace
}  // namespace onrecord
