parser grammar SagaParser;

options {
    tokenVocab = SagaLexer;
}

file: namespace? EOF;

namespace: NAMESPACE qualifiedName;

qualifiedName: IDENTIFIER (DOT IDENTIFIER)*;
